package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** So that what the sweep over all floats says of sigmoid holds for those derivatives, too. */
@DisplayName("The sigmoid is, bit for bit,")
class SigmoidElsewhereTest {

  private static final Subject SIGMOID = Subject.of(Activations.sigmoid());

  private static float[] forward(float[] x) {
    return SIGMOID.actual(Operation.FORWARD, x, x);
  }

  private static float[] derivative(Activation activation, float[] x) {
    return Subject.of(activation).actual(Operation.DERIVATIVE, x, x);
  }

  private static float[] negated(float[] x) {
    float[] negated = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      negated[i] = -x[i];
    }
    return negated;
  }

  @Test
  @DisplayName("the derivative of a softplus whose threshold changes nothing")
  void softplus() {
    FloatSample.fineChunks()
        .forEach(x -> assertThat(derivative(Activations.softplus(), x)).isEqualTo(forward(x)));
  }

  @Test
  @DisplayName("the derivative of log-sigmoid at -x")
  void logSigmoid() {
    FloatSample.fineChunks()
        .forEach(
            x ->
                assertThat(derivative(Activations.logSigmoid(), x)).isEqualTo(forward(negated(x))));
  }

  @Test
  @DisplayName("1 from 18 on, where the threshold of a plain softplus may lie, as f is x there")
  void one() {
    float[] x = new float[1 << 20];
    float next = 18f;
    for (int i = 0; i < x.length; i++) {
      x[i] = next;
      next = Math.nextUp(next);
    }
    assertThat(forward(x)).containsOnly(1f);
    assertThat(Subject.of(Activations.softplus(1f, 18f)).actual(Operation.FORWARD, x, x))
        .isEqualTo(x);
  }
}
