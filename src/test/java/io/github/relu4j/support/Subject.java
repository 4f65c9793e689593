package io.github.relu4j.support;

import io.github.relu4j.Activation;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.PRelu;
import io.github.relu4j.Snake;
import io.github.relu4j.SnakeBeta;
import io.github.relu4j.internal.loop.ChannelSnake;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.ScalarFunction;
import java.util.Arrays;

/**
 * An activation under test, with what its array methods must agree with element by element.
 *
 * @param activation the activation
 * @param element f, f' and the backward rule for one element at a position of the array
 * @param block array lengths must be multiples of this
 */
public record Subject(Activation activation, ElementForm element, int block) {

  /** What the array methods compute, for the element at an index. */
  public interface ElementForm {
    float forward(float x, int index);

    float derivative(float x, int index);

    float backward(float x, float gradY, int index);
  }

  public static Subject of(Activation activation) {
    return new Subject(activation, elementForm(activation), block(activation));
  }

  private static ElementForm elementForm(Activation activation) {
    if (activation instanceof PRelu prelu) {
      return new PReluElement(prelu);
    }
    if (activation instanceof Snake snake) {
      return new SnakeElement(snake.alpha(), snake.alpha(), snake.elementsPerChannel());
    }
    if (activation instanceof SnakeBeta snake) {
      return new SnakeElement(snake.alpha(), snake.beta(), snake.elementsPerChannel());
    }
    return new ScalarMethods((ElementwiseActivation) activation);
  }

  /** What array lengths must be a multiple of. */
  static int block(Activation activation) {
    if (activation instanceof PRelu prelu) {
      return prelu.alpha().length * prelu.elementsPerChannel();
    }
    if (activation instanceof Snake snake) {
      return snake.alpha().length * snake.elementsPerChannel();
    }
    return activation instanceof SnakeBeta snake
        ? snake.alpha().length * snake.elementsPerChannel()
        : 1;
  }

  /** The first elements of an array, as many as make whole blocks. */
  public float[] wholeBlocks(float[] elements) {
    return Arrays.copyOf(elements, elements.length / block * block);
  }

  /** What an operation must give. */
  public float[] expected(Operation operation, float[] x, float[] gradY) {
    float[] expected = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      expected[i] = operation.element(element, x[i], gradY[i], i);
    }
    return expected;
  }

  /** What backwardFromOutput must give: the rule of backward, with f' by the formula over y. */
  public float[] expectedFromOutput(float[] y, float[] gradY) {
    ScalarFunction<ElementwiseActivation> formula = outputFormula();
    if (formula == null) {
      return expected(Operation.BACKWARD, y, gradY);
    }
    float[] expected = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      float slope = formula.apply((ElementwiseActivation) activation, y[i]);
      expected[i] = slope == 0f ? 0f : slope * gradY[i];
    }
    return expected;
  }

  /** Null where f'(f(x)) is f'(x). */
  @SuppressWarnings("unchecked")
  private ScalarFunction<ElementwiseActivation> outputFormula() {
    return activation instanceof ElementwiseActivation elementwise
        ? ((OutputDerivative<ElementwiseActivation>) elementwise.outputDerivative()).formula()
        : null;
  }

  /** Whether f'(f(x)) is f'(x), so that backwardFromOutput is backward. */
  public boolean keepsDerivative() {
    return outputFormula() == null;
  }

  /** What an operation gives. */
  public float[] actual(Operation operation, float[] x, float[] gradY) {
    float[] actual = new float[x.length];
    operation.run(activation, x, 0, gradY, 0, actual, 0, x.length);
    return actual;
  }

  /** The name, shortened where it lists very many channels. */
  @Override
  public String toString() {
    String name = activation.name();
    return name.length() <= 60 ? name : name.substring(0, 40) + "... in blocks of " + block;
  }

  private record ScalarMethods(ElementwiseActivation activation) implements ElementForm {

    @Override
    public float forward(float x, int index) {
      return activation.forward(x);
    }

    @Override
    public float derivative(float x, int index) {
      return activation.derivative(x);
    }

    @Override
    public float backward(float x, float gradY, int index) {
      return activation.backward(x, gradY);
    }
  }

  /** One element at a time, with the channel's parameters looked up at each. */
  private record SnakeElement(float[] alpha, float[] beta, int elementsPerChannel)
      implements ElementForm {

    @Override
    public float forward(float x, int index) {
      return channel(index).forwardOfAny(x);
    }

    @Override
    public float derivative(float x, int index) {
      return channel(index).derivativeOfAny(x);
    }

    @Override
    public float backward(float x, float gradY, int index) {
      float slope = derivative(x, index);
      return slope == 0f ? 0f : slope * gradY;
    }

    private ChannelSnake channel(int index) {
      int channel = index / elementsPerChannel % alpha.length;
      return new ChannelSnake().with(alpha[channel], beta[channel]);
    }
  }

  /** The rectifier as a textbook has it, with the channel's alpha looked up at each element. */
  private record PReluElement(PRelu prelu) implements ElementForm {

    @Override
    public float forward(float x, int index) {
      float alpha = alpha(index);
      float positiveZero = x == 0f && alpha < 0f ? 0f : alpha * x;
      return x > 0f ? x : positiveZero;
    }

    @Override
    public float derivative(float x, int index) {
      float slope = x > 0f ? 1f : alpha(index);
      return x == x ? slope : x;
    }

    @Override
    public float backward(float x, float gradY, int index) {
      float slope = derivative(x, index);
      return slope == 0f ? 0f : slope * gradY;
    }

    private float alpha(int index) {
      return prelu.alpha()[index / prelu.elementsPerChannel() % prelu.alpha().length];
    }
  }
}
