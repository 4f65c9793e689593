package io.github.relu4j.spark;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;

/**
 * A function of two arrays of one length, as Spark calls it. Public only because the code that
 * Spark generates calls it; {@link ActivationExtensions} says how it is used.
 *
 * @param name what SQL calls it, such as {@code relu4j_backward('gelu')}
 * @param operation what is done with the elements
 * @param first the type of the first argument
 * @param second the type of the second argument
 */
public record BinaryArrayFunction(
    String name, ArrayOperation operation, ArrayInput first, ArrayInput second)
    implements ScalarFunction<ArrayData> {

  /**
   * The result for one row.
   *
   * @param x an array, or null
   * @param other an array as long as x, or null
   * @return an array as long as x, null where an element of x or other is null; null if x or other
   *     is null
   * @throws IllegalArgumentException if the lengths differ
   */
  public ArrayData invoke(ArrayData x, ArrayData other) {
    if (x == null || other == null) {
      return null;
    }
    if (x.numElements() != other.numElements()) {
      throw new IllegalArgumentException(
          name
              + ": the arrays of a row must have one length but have "
              + x.numElements()
              + " and "
              + other.numElements()
              + " elements");
    }
    boolean[] isNull = either(first.nulls(x), second.nulls(other));
    float[] y =
        operation.apply(
            first.elements().read(x, isNull), second.elements().read(other, isNull), isNull);
    return result().elements().write(y, isNull);
  }

  private static boolean[] either(boolean[] some, boolean[] others) {
    if (some == null || others == null) {
      return some == null ? others : some;
    }
    for (int i = 0; i < some.length; i++) {
      some[i] |= others[i];
    }
    return some;
  }

  /** Doubles if an argument has them. */
  private ArrayInput result() {
    ElementType elements =
        first.elements() == ElementType.DOUBLE ? ElementType.DOUBLE : second.elements();
    return new ArrayInput(elements, first.containsNull() || second.containsNull());
  }

  @Override
  public DataType[] inputTypes() {
    return new DataType[] {first.dataType(), second.dataType()};
  }

  @Override
  public DataType resultType() {
    return result().dataType();
  }

  @Override
  public String canonicalName() {
    return ActivationFunction.canonicalName(name, first, second);
  }

  @Override
  public String toString() {
    return name;
  }
}
