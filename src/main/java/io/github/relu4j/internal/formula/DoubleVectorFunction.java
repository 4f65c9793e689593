package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.kernel.VectorFunction;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/**
 * A {@link VectorFunction} in double: its loop loads floats half a vector at a time and widens
 * them. Its scalar form is plain arithmetic in double, or an {@link ExponentialFunction}.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface DoubleVectorFunction<A> extends VectorFunction<A> {

  /**
   * The function, lane by lane.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return f(x)
   */
  DoubleVector inDouble(A activation, DoubleVector x);

  /**
   * The same from float to float. The loops over this kind of function do not call it.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return f(x)
   */
  @Override
  default FloatVector apply(A activation, FloatVector x) {
    int lanes = DoubleLanes.FLOATS.length();
    int whole = (x.length() + lanes - 1) / lanes * lanes;
    float[] values = Arrays.copyOf(x.toArray(), whole);
    for (int i = 0; i < whole; i += lanes) {
      DoubleVector elements = DoubleLanes.of(FloatVector.fromArray(DoubleLanes.FLOATS, values, i));
      DoubleLanes.toFloats(inDouble(activation, elements)).intoArray(values, i);
    }
    return FloatVector.fromArray(x.species(), values, 0);
  }
}
