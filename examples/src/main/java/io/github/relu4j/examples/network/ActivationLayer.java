package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.RRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/**
 * An activation between two layers. Where its gradient from y has the very bits of that from x it
 * works in place, and y is all that is kept. A PReLU's slopes are parameters, an RReLU's are drawn
 * anew in each step of training.
 */
public final class ActivationLayer implements HiddenLayer {

  /**
   * Whose gradient from y is that from x, as far as {@code supportsBackwardFromOutput}. Sigmoid,
   * tanh and ELU lose digits of it where they saturate, which is what this example looks at; PReLU
   * needs x for its slopes.
   */
  private static final Set<Class<? extends Activation>> EXACT_FROM_OUTPUT =
      Set.of(Identity.class, Relu.class, Relu6.class, LeakyRelu.class, HardTanh.class);

  private final Activation activation;
  private final int units;
  private final boolean inPlace;

  /** Split for each pass, so that each draws slopes of its own, the same in every run. */
  private final SplittableRandom source;

  ActivationLayer(Activation activation, int units, SplittableRandom source) {
    this.activation = activation;
    this.units = units;
    this.source = source;
    inPlace =
        EXACT_FROM_OUTPUT.contains(activation.getClass())
            && activation.supportsBackwardFromOutput();
  }

  @Override
  public Activation activation() {
    return activation;
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public List<Parameter> parameters() {
    return activation instanceof PRelu prelu
        ? List.of(new Parameter("alpha", prelu.alpha()))
        : List.of();
  }

  @Override
  public HiddenPass newPass(int rows) {
    return new Pass(rows);
  }

  private final class Pass implements HiddenPass {

    private final FMatrixRMaj own;
    private final float[] gradAlpha;
    private final float[] randomSlopes;
    private final SplittableRandom random = source.split();
    private FMatrixRMaj x;
    private FMatrixRMaj y;
    private FMatrixRMaj gradX;

    Pass(int rows) {
      own = new FMatrixRMaj(inPlace ? 0 : rows, units);
      randomSlopes = activation instanceof RRelu ? new float[rows * units] : null;
      gradAlpha = activation instanceof PRelu prelu ? new float[prelu.alpha().length] : null;
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
      this.x = x;
      if (inPlace) {
        y = x;
      } else {
        y = own;
        y.reshape(x.numRows, units);
      }
      int length = x.numRows * units;
      if (training && activation instanceof RRelu rrelu) {
        rrelu.forwardTraining(x.data, 0, randomSlopes, 0, y.data, 0, length, random);
      } else {
        activation.forward(x.data, 0, y.data, 0, length);
      }
      return y;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradY) {
      int length = gradY.numRows * units;
      float[] gradient = gradY.data;
      if (inPlace) {
        activation.backwardFromOutput(y.data, 0, gradient, 0, gradient, 0, length);
      } else if (activation instanceof RRelu rrelu) {
        rrelu.backwardTraining(randomSlopes, 0, gradient, 0, gradient, 0, length);
      } else {
        if (activation instanceof PRelu prelu) {
          Arrays.fill(gradAlpha, 0f);
          prelu.alphaGradient(x.data, 0, gradient, 0, length, gradAlpha);
        }
        activation.backward(x.data, 0, gradient, 0, gradient, 0, length);
      }
      gradX = gradY;
      return gradX;
    }

    @Override
    public List<float[]> gradients() {
      return gradAlpha == null ? List.of() : List.of(gradAlpha);
    }

    @Override
    public HiddenLayer layer() {
      return ActivationLayer.this;
    }

    @Override
    public FMatrixRMaj derivativeArgument() {
      return x;
    }

    @Override
    public FMatrixRMaj output() {
      return y;
    }

    @Override
    public FMatrixRMaj inputGradient() {
      return gradX;
    }
  }
}
