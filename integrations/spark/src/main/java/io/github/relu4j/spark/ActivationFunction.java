package io.github.relu4j.spark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * An operation of a named activation, before the types of its arguments are known.
 *
 * @param operation what SQL asks for
 * @param activation the name of an activation, as it was written; null where there is none
 */
record ActivationFunction(Operation operation, String activation) implements UnboundFunction {

  /** Longer names are cut in error messages. */
  private static final int LONGEST_SHOWN = 60;

  /**
   * The function for arguments of these types.
   *
   * @throws UnsupportedOperationException if there is none: Spark makes an AnalysisException of it
   */
  @Override
  public ScalarFunction<?> bind(StructType arguments) {
    ArrayOperation read = read();
    List<ArrayInput> inputs =
        Arrays.stream(arguments.fields()).map(StructField::dataType).map(ArrayInput::of).toList();
    if (inputs.size() != read.inputs()) {
      throw new UnsupportedOperationException(
          read.inputs() == 1
              ? "it takes one array but got " + inputs.size()
              : "it takes " + read.inputs() + " arrays but got " + inputs.size());
    }
    return inputs.size() == 1
        ? new UnaryArrayFunction(name(), read, inputs.get(0))
        : new BinaryArrayFunction(name(), read, inputs.get(0), inputs.get(1));
  }

  private ArrayOperation read() {
    try {
      return operation.read(activation);
    } catch (IllegalArgumentException e) {
      throw new UnsupportedOperationException(e.getMessage(), e);
    }
  }

  static String canonicalName(String name, ArrayInput... inputs) {
    return Arrays.stream(inputs)
        .map(input -> input.dataType().catalogString())
        .collect(Collectors.joining(",", "io.github.relu4j." + name + "(", ")"));
  }

  @Override
  public String description() {
    return operation.usage();
  }

  @Override
  public String name() {
    if (activation == null) {
      return operation.function();
    }
    String shown =
        activation.length() <= LONGEST_SHOWN
            ? activation
            : activation.substring(0, LONGEST_SHOWN) + "...";
    return operation.function() + "('" + shown + "')";
  }
}
