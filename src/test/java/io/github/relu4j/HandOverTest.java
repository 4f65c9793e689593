package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.forked.ForkedJava;
import io.github.relu4j.internal.loop.SlopeMask;
import io.github.relu4j.kernel.VectorKernel;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.LoggedWarnings;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.StorageKinds;
import io.github.relu4j.support.StoredFloats;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.TestedPath;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogRecord;
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
      return HalvedVector.KERNEL;
    }

    @Override
    public String name() {
      return "halved";
    }
  }

  /** {@link Halved} in vectors. */
  static final class HalvedVector {

    static final VectorKernel<Halved> KERNEL =
        new VectorKernel<>(HalvedVector::forward, HalvedVector::derivative);

    private HalvedVector() {}

    private static FloatVector forward(Halved halved, FloatVector x) {
      return x.blend(x.mul(0.5f), x.compare(VectorOperators.LT, 0f));
    }

    private static FloatVector derivative(Halved halved, FloatVector x) {
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

  @Test
  @DisplayName("and so are the loops of masks")
  void masks() {
    HandOver.settleKernel(SlopeMask.ANY);
    assertThat(HandOver.runsInVectors(SlopeMask.ANY)).isTrue();
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

  @Test
  @DisplayName("behind a bias it has loops that change by themselves, without a change of any bit")
  void biasedByItself() {
    BiasedActivation biased = Activations.biased(new Halved());
    float[] x = FloatSample.elements(1_200, 5);
    float[] bias = FloatSample.elements(100, 6);
    float[] gradY = FloatSample.gradients(x.length);
    float[][] before = behindBias(biased, x, bias, gradY);
    assertThat(HandOver.runsInVectors(biased)).isFalse();
    HandOver.settle(biased);
    assertThat(HandOver.runsInVectors(biased)).isTrue();
    float[][] after = behindBias(biased, x, bias, gradY);
    for (int i = 0; i < before.length; i++) {
      assertThatBits(after[i]).areThoseOf(before[i], before[i]);
    }
  }

  private static float[][] behindBias(
      BiasedActivation biased, float[] x, float[] bias, float[] gradY) {
    float[][] results = {new float[x.length], new float[x.length], new float[bias.length]};
    biased.forward(x, bias, results[0]);
    biased.backward(x, bias, gradY, results[1], results[2]);
    return results;
  }

  @Test
  @DisplayName("over native memory it has loops that change by themselves, from Java 22 on")
  void overNativeByItself() {
    assumeTrue(Runtime.version().feature() >= 22);
    LeakyRelu leakyRelu = Activations.leakyRelu(0.1f);
    StoredFloats x = StorageKinds.direct().allocate(3_100);
    x.setAll(0, FloatSample.elements(3_100, 7));
    float[] before = overNative(leakyRelu, x);
    assertThat(HandOver.runsOverNative(leakyRelu)).isFalse();
    HandOver.settleOverNative(leakyRelu);
    assertThat(HandOver.runsOverNative(leakyRelu)).isTrue();
    assertThatBits(overNative(leakyRelu, x)).areThoseOf(before, before);
  }

  private static float[] overNative(Activation activation, StoredFloats x) {
    StoredFloats y = StorageKinds.direct().allocate(3_100);
    activation.forward(x.view(0, 3_100), y.view(0, 3_100));
    return y.getAll(0, 3_100);
  }

  /** Doubles, but in vectors from 2 on triples. */
  record DoubledOrTripled() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return 2f * x;
    }

    @Override
    public float derivative(float x) {
      return 2f;
    }

    @Override
    public VectorKernel<DoubledOrTripled> vectorKernel() {
      return WrongFromTwoOn.KERNEL;
    }

    @Override
    public String name() {
      return "doubled_or_tripled";
    }
  }

  /** The wrong form of {@link DoubledOrTripled}. */
  static final class WrongFromTwoOn {

    static final VectorKernel<DoubledOrTripled> KERNEL =
        new VectorKernel<>(WrongFromTwoOn::forward, WrongFromTwoOn::derivative);

    private WrongFromTwoOn() {}

    private static FloatVector forward(DoubledOrTripled activation, FloatVector x) {
      return x.mul(2f).blend(x.mul(3f), x.compare(VectorOperators.GE, 2f));
    }

    private static FloatVector derivative(DoubledOrTripled activation, FloatVector x) {
      return x.broadcast(2f);
    }
  }

  @Test
  @DisplayName("a vector form with other bits is refused, with class, operation, x and both values")
  void refusesOtherBits() {
    DoubledOrTripled wrong = new DoubledOrTripled();
    assertThat(LoggedWarnings.during(() -> HandOver.settle(wrong)))
        .singleElement()
        .extracting(LogRecord::getMessage, as(STRING))
        .contains(DoubledOrTripled.class.getName(), "forward of x = ", " in vectors but ");
    assertThat(HandOver.runsInVectors(wrong)).isFalse();
    assertThat(Activations.acceleration(wrong).reason()).contains("forward of x = ");
  }

  /** Its vector form cannot be made. */
  record Unmakeable() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return 2f * x;
    }

    @Override
    public float derivative(float x) {
      return 2f;
    }

    @Override
    public VectorKernel<Unmakeable> vectorKernel() {
      throw new IllegalStateException("no kernel today");
    }

    @Override
    public String name() {
      return "unmakeable";
    }
  }

  @Test
  @DisplayName("a vector form that fails is told once, and the activation stays scalar")
  void staysScalarOnFailure() {
    Unmakeable unmakeable = new Unmakeable();
    assertThat(LoggedWarnings.during(() -> HandOver.settle(unmakeable)))
        .singleElement()
        .extracting(LogRecord::getThrown)
        .isNotNull();
    assertThat(Activations.acceleration(unmakeable).reason()).contains("no kernel today");
  }

  @Test
  @DisplayName("what runs a class is told at each stage")
  void tellsItsState() {
    HandOver.settle(Activations.tanh());
    assertThat(Activations.acceleration(Activations.tanh()))
        .hasToString(
            "vector path, "
                + Activations.acceleration().lanes()
                + " lanes: its vector code has been compiled and measured");
    assertThat(Activations.acceleration(new Unused()))
        .hasToString("scalar path: its vector code is warmed up once it has seen 2097152 elements");
    assertThat(Activations.acceleration(new SquaredRelu()).path())
        .isEqualTo(Acceleration.Path.SCALAR);
  }

  /** Is never called. */
  record Unused() implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return x;
    }

    @Override
    public float derivative(float x) {
      return 1f;
    }

    @Override
    public String name() {
      return "unused";
    }
  }

  @Test
  @DisplayName(
      "a class loader that is closed meanwhile: one line in the log at most, without a stack trace")
  void toleratesClosedClassLoader() throws Exception {
    URL[] classPath = {ForkedJava.CLASSES.toUri().toURL(), ForkedJava.TEST_CLASSES.toUri().toURL()};
    assertThat(LoggedWarnings.during(() -> runAndClose(classPath)))
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(record -> assertThat(record.getThrown()).isNull());
  }

  private static void runAndClose(URL[] classPath) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      ((Runnable) loader.loadClass(Redeployed.class.getName()).getConstructor().newInstance())
          .run();
    }
    HandOver.awaitWarmUps();
  }
}
