package io.github.relu4j.spark;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.bitset.BitSetMethods;

/** What the elements of a column's arrays are: copies them to floats and back, in bulk. */
enum ElementType {
  FLOAT(DataTypes.FloatType) {
    @Override
    float[] read(ArrayData array) {
      return array.toFloatArray();
    }

    @Override
    float read(ArrayData array, int index) {
      return array.getFloat(index);
    }

    @Override
    UnsafeArrayData write(float[] elements) {
      return UnsafeArrayData.fromPrimitiveArray(elements);
    }
  },
  DOUBLE(DataTypes.DoubleType) {
    @Override
    float[] read(ArrayData array) {
      return toFloats(array.toDoubleArray());
    }

    @Override
    float read(ArrayData array, int index) {
      return (float) array.getDouble(index);
    }

    @Override
    UnsafeArrayData write(float[] elements) {
      return UnsafeArrayData.fromPrimitiveArray(toDoubles(elements));
    }
  };

  private final DataType dataType;

  ElementType(DataType dataType) {
    this.dataType = dataType;
  }

  abstract float[] read(ArrayData array);

  abstract float read(ArrayData array, int index);

  abstract UnsafeArrayData write(float[] elements);

  /** The type of arrays of such elements. */
  DataType arrayType(boolean containsNull) {
    return DataTypes.createArrayType(dataType, containsNull);
  }

  /**
   * The elements, in an array of their own. One by one where some are null: what a column has at
   * their places may not be readable.
   *
   * @param isNull which elements are null; null if none is
   */
  float[] read(ArrayData array, boolean[] isNull) {
    if (isNull == null) {
      return read(array);
    }
    float[] elements = new float[isNull.length];
    for (int i = 0; i < elements.length; i++) {
      if (!isNull[i]) {
        elements[i] = read(array, i);
      }
    }
    return elements;
  }

  /** An array with these elements, null where that is said. */
  ArrayData write(float[] elements, boolean[] isNull) {
    if (isNull == null) {
      return write(elements);
    }
    // Spark compares and hashes arrays byte by byte, so what is under a null has to be 0.
    for (int i = 0; i < isNull.length; i++) {
      if (isNull[i]) {
        elements[i] = 0f;
      }
    }
    UnsafeArrayData array = write(elements);
    for (int i = 0; i < isNull.length; i++) {
      if (isNull[i]) {
        array.setNullAt(i);
      }
    }
    return array;
  }

  /** Which elements are null, for 64 at once where Spark's format allows; null if none is. */
  static boolean[] nulls(ArrayData array) {
    int length = array.numElements();
    int first;
    if (array instanceof UnsafeArrayData unsafe) {
      // The bits follow the number of elements, which takes 8 bytes.
      long bits = unsafe.getBaseOffset() + 8;
      if (!BitSetMethods.anySet(unsafe.getBaseObject(), bits, (length + 63L) / 64)) {
        return null;
      }
      first = 0;
    } else {
      first = firstNull(array, length);
      if (first == length) {
        return null;
      }
    }
    boolean[] isNull = new boolean[length];
    for (int i = first; i < length; i++) {
      isNull[i] = array.isNullAt(i);
    }
    return isNull;
  }

  private static int firstNull(ArrayData array, int length) {
    int i = 0;
    while (i < length && !array.isNullAt(i)) {
      i++;
    }
    return i;
  }

  static float[] toFloats(double[] doubles) {
    float[] floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }

  static double[] toDoubles(float[] floats) {
    double[] doubles = new double[floats.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }
}
