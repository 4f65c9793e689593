package io.github.relu4j.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;

/**
 * An activation over the arrays of a partition, for {@code mapPartitions} of a {@code
 * JavaRDD<float[]>} and of a {@code Dataset<float[]>}:
 *
 * <pre>{@code
 * JavaRDD<float[]> y = x.mapPartitions(PartitionFunction.forward("gelu"));
 * }</pre>
 *
 * <p>Takes the names that the SQL functions of one array take ({@link ActivationExtensions}). Each
 * array gives a new one of the same length, with the bits of the library; arrays are read one after
 * the other, as the result is asked for them. A null array gives null.
 *
 * <p>The name is read where the function is made, so an unknown one is an error there and not in a
 * task. Immutable and serialisable.
 *
 * @see ActivationTransformer
 */
public final class PartitionFunction
    implements FlatMapFunction<Iterator<float[]>, float[]>,
        MapPartitionsFunction<float[], float[]> {

  private static final long serialVersionUID = 1L;

  private final ArrayOperation operation;

  private PartitionFunction(ArrayOperation operation) {
    this.operation = operation;
  }

  /**
   * f of each element, or over each array as a row.
   *
   * @param name the name of an activation of one array, such as {@code "leaky_relu(0.2)"}
   * @return the function
   * @throws NullPointerException if name is null
   * @throws IllegalArgumentException if there is no such activation, or if it takes two arrays
   */
  public static PartitionFunction forward(String name) {
    return new PartitionFunction(Operation.FORWARD.readOfOneArray(name));
  }

  /**
   * f' of each element.
   *
   * @param name the name of an activation, such as {@code "leaky_relu(0.2)"}
   * @return the function
   * @throws NullPointerException if name is null
   * @throws IllegalArgumentException if there is no such activation, or if it has no derivative of
   *     each element
   */
  public static PartitionFunction derivative(String name) {
    return new PartitionFunction(Operation.DERIVATIVE.readOfOneArray(name));
  }

  @Override
  public Iterator<float[]> call(Iterator<float[]> arrays) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return arrays.hasNext();
      }

      @Override
      public float[] next() {
        float[] x = arrays.next();
        // A copy: Spark may have kept the array itself for another use.
        return x == null ? null : operation.apply(x.clone(), null, null);
      }
    };
  }
}
