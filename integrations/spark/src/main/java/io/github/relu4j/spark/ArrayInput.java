package io.github.relu4j.spark;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;

/**
 * The type of an argument that is an array.
 *
 * @param elements what its elements are read as
 * @param containsNull whether an element may be null
 */
record ArrayInput(ElementType elements, boolean containsNull) implements Serializable {

  /**
   * The type to which Spark is to cast an argument: floats and doubles stay what they are, other
   * numbers become doubles, as with Spark's own functions.
   *
   * @throws UnsupportedOperationException if it is no array of numbers
   */
  static ArrayInput of(DataType argument) {
    if (argument instanceof NullType) {
      return new ArrayInput(ElementType.DOUBLE, true);
    }
    if (argument instanceof ArrayType array) {
      DataType element = array.elementType();
      if (element instanceof FloatType) {
        return new ArrayInput(ElementType.FLOAT, array.containsNull());
      }
      if (element instanceof DoubleType) {
        return new ArrayInput(ElementType.DOUBLE, array.containsNull());
      }
      if (element instanceof NumericType || element instanceof NullType) {
        return new ArrayInput(ElementType.DOUBLE, true);
      }
    }
    throw new UnsupportedOperationException(
        "an argument must be an array of numbers but is "
            + argument.catalogString()
            + way(argument));
  }

  private static String way(DataType argument) {
    return argument.typeName().equals("vector")
        ? "; ActivationTransformer takes vectors, and vector_to_array makes an array of one"
        : "";
  }

  DataType dataType() {
    return elements.arrayType(containsNull);
  }

  /** Which elements are null; null if none is. */
  boolean[] nulls(ArrayData array) {
    return containsNull ? ElementType.nulls(array) : null;
  }
}
