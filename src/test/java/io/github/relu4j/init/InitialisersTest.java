package io.github.relu4j.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Initial weights")
class InitialisersTest {

  private static final int FAN_IN = 400;
  private static final int FAN_OUT = 600;
  private static final int LENGTH = FAN_IN * FAN_OUT;

  /** Of numbers that are uniform or normal: the fourth moment over the variance's square. */
  private static final double UNIFORM = 1.8;

  private static final double NORMAL = 3;

  static Stream<Arguments> moments() {
    Activation relu = Activations.relu();
    Activation tanh = Activations.tanh();
    FanMode out = FanMode.FAN_OUT;
    FanMode average = FanMode.FAN_AVERAGE;
    return Stream.of(
        Arguments.of("He normal", Initialisers.heNormal(relu), 2.0 / 400, NORMAL),
        Arguments.of("He normal, out", Initialisers.heNormal(relu, out), 2.0 / 600, NORMAL),
        Arguments.of("He normal, mean", Initialisers.heNormal(relu, average), 2.0 / 500, NORMAL),
        Arguments.of("He uniform", Initialisers.heUniform(relu), 2.0 / 400, UNIFORM),
        Arguments.of("He uniform, out", Initialisers.heUniform(relu, out), 2.0 / 600, UNIFORM),
        Arguments.of("Xavier normal", Initialisers.xavierNormal(), 2.0 / 1000, NORMAL),
        Arguments.of("Xavier uniform", Initialisers.xavierUniform(), 2.0 / 1000, UNIFORM),
        Arguments.of("Xavier normal, tanh", Initialisers.xavierNormal(tanh), 50.0 / 9000, NORMAL),
        Arguments.of(
            "Xavier uniform, tanh", Initialisers.xavierUniform(tanh), 50.0 / 9000, UNIFORM),
        Arguments.of("LeCun normal", Initialisers.lecunNormal(), 1.0 / 400, NORMAL),
        Arguments.of("normal", Initialisers.normal(0.5), 0.25, NORMAL));
  }

  @DisplayName("have mean 0 and the stated variance and distribution")
  @ParameterizedTest(name = "{0}: variance {2}")
  @MethodSource("moments")
  void moments(String name, Initialiser initialiser, double variance, double kurtosis) {
    float[] weights = filled(initialiser, new SplittableRandom(1));
    double mean = moment(weights, 1);
    double second = moment(weights, 2);
    double fourth = moment(weights, 4);
    assertThat(mean / Math.sqrt(variance)).isCloseTo(0, within(0.01));
    assertThat(second / variance).isCloseTo(1, within(0.01));
    assertThat(fourth / (second * second)).isCloseTo(kurtosis, within(0.05));
  }

  private static float[] filled(Initialiser initialiser, RandomGenerator random) {
    float[] weights = new float[LENGTH];
    initialiser.fill(weights, FAN_IN, FAN_OUT, random);
    return weights;
  }

  private static double moment(float[] weights, int power) {
    return IntStream.range(0, weights.length)
        .mapToDouble(i -> Math.pow(weights[i], power))
        .average()
        .orElseThrow();
  }

  @Test
  @DisplayName("that are uniform reach their bounds and do not go beyond")
  void uniformBounds() {
    double bound = Math.sqrt(2) * Math.sqrt(3.0 / FAN_IN);
    float[] weights = filled(Initialisers.heUniform(Activations.relu()), new SplittableRandom(2));
    Arrays.sort(weights);
    assertThat((double) weights[0]).isBetween(-bound, -0.999 * bound);
    assertThat((double) weights[LENGTH - 1]).isBetween(0.999 * bound, bound);
  }

  static Stream<Arguments> digests() {
    Activation relu = Activations.relu();
    Activation relu6 = Activations.relu6();
    return Stream.of(
        Arguments.of("He normal", Initialisers.heNormal(relu), "3c34ded21e4eed60"),
        Arguments.of(
            "He uniform, gain by quadrature", Initialisers.heUniform(relu6), "ad7cbc26146144f6"),
        Arguments.of("Xavier uniform", Initialisers.xavierUniform(), "b3bead44b95e9b79"),
        Arguments.of("orthogonal", Initialisers.orthogonal(relu), "308d2e3126746668"));
  }

  /** The digests are of the first run: what a seed gives is not to change with the JDK or later. */
  @DisplayName("follow from a seed, bit for bit, on every JDK and machine")
  @ParameterizedTest(name = "{0}")
  @MethodSource("digests")
  void reproducible(String name, Initialiser initialiser, String digest) {
    assertThat(digest(initialiser, new Random(42), new SplittableRandom(42))).isEqualTo(digest);
  }

  private static String digest(Initialiser initialiser, RandomGenerator... generators) {
    MessageDigest digest = sha256();
    for (RandomGenerator random : generators) {
      float[] weights = new float[100 * 120];
      initialiser.fill(weights, 100, 120, random);
      ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
      bytes.asFloatBuffer().put(weights);
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Initialiser> all() {
    return Stream.of(
        Initialisers.heNormal(Activations.relu()),
        Initialisers.heUniform(Activations.relu()),
        Initialisers.xavierNormal(),
        Initialisers.xavierUniform(),
        Initialisers.lecunNormal(),
        Initialisers.normal(1),
        Initialisers.orthogonal());
  }

  @DisplayName("take one nextLong each from the generator")
  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void oneNextLongEach(Initialiser initialiser) {
    SplittableRandom numbers = new SplittableRandom(3);
    AtomicInteger calls = new AtomicInteger();
    RandomGenerator counting =
        () -> {
          calls.incrementAndGet();
          return numbers.nextLong();
        };
    initialiser.fill(new float[30 * 20], 30, 20, counting);
    assertThat(calls).hasValue(30 * 20);
  }

  @DisplayName("are numbers whatever the generator returns")
  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void extremes(Initialiser initialiser) {
    for (long extreme : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      float[] weights = new float[1];
      initialiser.fill(weights, 1, 1, () -> extreme);
      assertThat(weights[0]).isFinite().isNotZero();
    }
  }

  @DisplayName("are written to the range that was asked for, and to no other")
  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void range(Initialiser initialiser) {
    float[] whole = new float[12];
    initialiser.fill(whole, 4, 3, new Random(5));
    float[] weights = new float[16];
    initialiser.fill(weights, 2, 12, 4, 3, new Random(5));
    assertThat(Arrays.copyOfRange(weights, 2, 14)).isEqualTo(whole);
    assertThat(new float[] {weights[0], weights[1], weights[14], weights[15]}).containsOnly(0f);
  }

  @DisplayName("bad input: the error names the argument, and nothing is written")
  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void badInput(Initialiser initialiser) {
    Random random = new Random(6);
    float[] weights = new float[6];
    assertThatNullPointerException()
        .isThrownBy(() -> initialiser.fill(null, 2, 3, random))
        .withMessage("weights");
    assertThatNullPointerException()
        .isThrownBy(() -> initialiser.fill(weights, 2, 3, null))
        .withMessage("random");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> initialiser.fill(weights, 0, 3, random))
        .withMessage("fanIn must be at least 1 but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> initialiser.fill(weights, 2, -3, random))
        .withMessage("fanOut must be at least 1 but is -3");
    assertThatThrownBy(() -> initialiser.fill(weights, 1, 6, 2, 3, random))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("weights", "offset 1", "length 6");
    assertThat(weights).containsOnly(0f);
  }

  @Test
  @DisplayName("need a mode, a deviation above 0 and an activation")
  void badParameters() {
    assertThatNullPointerException()
        .isThrownBy(() -> Initialisers.heNormal(Activations.relu(), null))
        .withMessage("mode");
    assertThatNullPointerException()
        .isThrownBy(() -> Initialisers.xavierUniform(null))
        .withMessage("activation");
    for (double deviation : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Initialisers.normal(deviation))
          .withMessageContainingAll("deviation", "" + deviation);
    }
  }

  @Test
  @DisplayName("without an activation are those of the identity, whose gain is 1")
  void withoutActivation() {
    Activation identity = Activations.identity();
    assertThat(Initialisers.xavierNormal()).isEqualTo(Initialisers.xavierNormal(identity));
    assertThat(Initialisers.xavierUniform()).isEqualTo(Initialisers.xavierUniform(identity));
    assertThat(Initialisers.lecunNormal()).isEqualTo(Initialisers.heNormal(identity));
    assertThat(Initialisers.orthogonal()).isEqualTo(Initialisers.orthogonal(identity));
  }

  /** What initialisation is for. After as many layers Xavier's variance has halved as often. */
  @Test
  @DisplayName(
      "of He keep the mean square of ReLU's activations through 20 layers, Xavier's do not")
  void throughDepth() {
    int layers = 20;
    Map<String, Double> meanSquares =
        Map.of(
            "He", meanSquareAfter(layers, Initialisers.heNormal(Activations.relu())),
            "Xavier", meanSquareAfter(layers, Initialisers.xavierNormal()));
    assertThat(meanSquares.get("He")).isBetween(0.25, 4.0);
    assertThat(meanSquares.get("Xavier") * Math.scalb(1.0, layers)).isBetween(0.25, 4.0);
  }

  private static double meanSquareAfter(int layers, Initialiser initialiser) {
    int units = 200;
    RandomGenerator random = new SplittableRandom(7);
    float[] x = new float[units];
    Initialisers.normal(1).fill(x, 1, 1, random);
    float[] weights = new float[units * units];
    for (int layer = 0; layer < layers; layer++) {
      initialiser.fill(weights, units, units, random);
      float[] z = new float[units];
      for (int i = 0; i < weights.length; i++) {
        z[i / units] += weights[i] * x[i % units];
      }
      Activations.relu().forward(z, x);
    }
    return moment(x, 2);
  }
}
