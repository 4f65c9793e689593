package io.github.relu4j.spark;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;

/**
 * A function of one array, as Spark calls it. Public only because the code that Spark generates
 * calls it; {@link ActivationExtensions} says how it is used.
 *
 * @param name what SQL calls it, such as {@code relu4j('gelu')}
 * @param operation what is done with the elements
 * @param input the type of the argument, and of the result
 */
public record UnaryArrayFunction(String name, ArrayOperation operation, ArrayInput input)
    implements ScalarFunction<ArrayData> {

  /**
   * The result for one row.
   *
   * @param x an array, or null
   * @return an array as long as x; null if x is null
   */
  public ArrayData invoke(ArrayData x) {
    if (x == null) {
      return null;
    }
    boolean[] isNull = input.nulls(x);
    float[] y = operation.apply(input.elements().read(x, isNull), null, isNull);
    return input.elements().write(y, isNull);
  }

  @Override
  public DataType[] inputTypes() {
    return new DataType[] {input.dataType()};
  }

  @Override
  public DataType resultType() {
    return input.dataType();
  }

  @Override
  public String canonicalName() {
    return ActivationFunction.canonicalName(name, input);
  }

  @Override
  public String toString() {
    return name;
  }
}
