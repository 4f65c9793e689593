package io.github.relu4j;

import static io.github.relu4j.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.vector.VectorKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("dispatch")
@EnabledIf(value = "startsScalar", disabledReason = "another path was asked for")
@DisplayName("An activation starts scalar and is handed over to the vector loop")
class HandOverTest {

  private static final int MOST_CALLS = 2_000_000;
  private static final int CALLS_AFTERWARDS = 2_000;

  static boolean startsScalar() {
    return TestedPath.isVector() && System.getProperty("relu4j.path", "auto").equals("auto");
  }

  /** Halves negative elements, with branches, which make the scalar loop slow. */
  record Halved() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return x < 0f ? x * 0.5f : x;
    }

    @Override
    public float derivative(float x) {
      return x < 0f ? 0.5f : x >= 0f ? 1f : x;
    }

    @Override
    public VectorKernel<Halved> vectorKernel() {
      return new HalvedVector();
    }

    @Override
    public String name() {
      return "halved";
    }
  }

  /** {@link Halved} in vectors. */
  static final class HalvedVector implements VectorKernel<Halved> {

    @Override
    public FloatVector forward(Halved halved, FloatVector x) {
      return x.blend(x.mul(0.5f), x.compare(VectorOperators.LT, 0f));
    }

    @Override
    public FloatVector derivative(Halved halved, FloatVector x) {
      FloatVector one = x.blend(1f, x.compare(VectorOperators.GE, 0f));
      return one.blend(0.5f, x.compare(VectorOperators.LT, 0f));
    }
  }

  @Test
  @DisplayName("while two threads use it, without a change of any bit")
  void sameBitsMeanwhile() throws InterruptedException, ExecutionException {
    Halved halved = new Halved();
    halved.forward(new float[1], new float[1]);
    assertThat(HandOver.runsInVectors(halved)).isFalse();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> users = new ArrayList<>();
      for (int user = 0; user < 2; user++) {
        long seed = user;
        users.add(threads.submit(() -> useUntilHandedOver(halved, seed)));
      }
      for (Future<?> user : users) {
        user.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(HandOver.runsInVectors(halved)).isTrue();
  }

  private static void useUntilHandedOver(Halved halved, long seed) {
    Subject subject = Subject.of(halved);
    float[] x = FloatSample.elements(1_003, seed);
    float[] gradY = FloatSample.gradients(x.length);
    float[] expected = subject.expected(Operation.BACKWARD, x, gradY);
    int left = MOST_CALLS;
    while (left > 0 && !HandOver.runsInVectors(halved)) {
      left--;
      assertThatBits(subject.actual(Operation.BACKWARD, x, gradY)).areThoseOf(expected, x);
    }
    for (int call = 0; call < CALLS_AFTERWARDS; call++) {
      assertThatBits(subject.actual(Operation.BACKWARD, x, gradY)).areThoseOf(expected, x);
    }
  }

  @Test
  @DisplayName("an activation without a vector form stays scalar")
  void staysScalarWithoutKernel() {
    ElementwiseActivation squaredRelu = new SquaredRelu();
    HandOver.settle(squaredRelu);
    assertThat(HandOver.runsInVectors(squaredRelu)).isFalse();
  }
}
