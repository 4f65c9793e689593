package io.github.relu4j.examples.inside;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonIgnore;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** An activation for the layers of Deeplearning4j; JSON has its name. */
public final class Dl4jActivation extends BaseActivationFunction {

  private static final long serialVersionUID = 1L;

  private final String function;
  @JsonIgnore private final Activation activation;

  /** Takes what {@link Activations#parse} reads, such as {@code elu(0.5)}. */
  @JsonCreator
  public Dl4jActivation(@JsonProperty("function") String function) {
    this.function = function;
    this.activation = Activations.parse(function);
  }

  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    INDArray x = sideBySide(in, in.ordering());
    var y = new NdArrayFloats(x);
    activation.forward(y, y);
    return x == in ? in : in.assign(x);
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    assertShape(in, epsilon);
    INDArray x = sideBySide(in, in.ordering());
    var gradX = new NdArrayFloats(x);
    var gradY = new NdArrayFloats(sideBySide(epsilon, x.ordering()));
    activation.backward(gradX, gradY, gradX);
    return new Pair<>(x == in ? in : in.assign(x), null);
  }

  private static INDArray sideBySide(INDArray array, char order) {
    boolean fits = array.ordering() == order && Shape.hasDefaultStridesForShape(array);
    return fits ? array : array.dup(order);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dl4jActivation that && function.equals(that.function);
  }

  @Override
  public int hashCode() {
    return function.hashCode();
  }

  @Override
  public String toString() {
    return function;
  }
}
