package io.github.relu4j.examples.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.Spirals;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.network.Network;
import io.github.relu4j.examples.network.Parameter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs twice: first without the Vector API, which leaves the digests in target/digests, then with
 * it, which must arrive at the same.
 */
@Tag("bits")
class TrainingTest {

  private static final Path DIGESTS = Path.of("target", "digests");
  private static final Task GLYPHS = Glyphs.generate(640, 320, 1).standardised();

  static Stream<String> activations() {
    return Stream.concat(Activations.names().stream(), Stream.of("reglu", "geglu", "swiglu"));
  }

  @Test
  @DisplayName("a ReLU network tells the spirals apart: 95 % of the test points after 20 epochs")
  void learns() {
    Plan plan =
        new Plan(
            Spirals.generate(1000, 500, 1),
            Architecture.classifier(2, 64, 3, 2, "relu"),
            Descent.of(0.03),
            20,
            1);
    assertThat(trained(plan, 2).record().lastTestAccuracy()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  @DisplayName("a ReLU network with batch normalisation reads the glyphs: 75 % after 12 epochs")
  void learnsWithBatchNormalisation() {
    Architecture architecture =
        Architecture.classifier(GLYPHS.training().features(), 64, 3, 10, "relu")
            .withBatchNormalisation(true);
    Plan plan = new Plan(GLYPHS, architecture, Descent.of(0.1), 12, 1);
    assertThat(trained(plan, 2).record().lastTestAccuracy()).isGreaterThanOrEqualTo(0.75);
  }

  @ParameterizedTest
  @MethodSource("activations")
  @DisplayName("one thread and two arrive at the same weights, bit for bit")
  void sameOnAnyThreads(String activation) {
    assertThat(digest(trained(plan(activation, true), 1).network()))
        .isEqualTo(digest(trained(plan(activation, true), 2).network()));
  }

  @ParameterizedTest
  @MethodSource("activations")
  @DisplayName("the Vector API changes no bit of the weights")
  void sameWithVectorApi(String activation) throws IOException {
    String digest = digest(trained(plan(activation, false), 2).network());
    Path file = DIGESTS.resolve(activation);
    if (System.getProperty("examples.test.digests", "write").equals("write")) {
      Files.createDirectories(DIGESTS);
      Files.writeString(file, digest);
    }
    assertThat(Files.readString(file)).isEqualTo(digest);
  }

  @Test
  @DisplayName("the JVM that compares digests is on the vector path, the other on the scalar one")
  void paths() {
    boolean compares = System.getProperty("examples.test.digests", "write").equals("compare");
    assertThat(Activations.acceleration().path().name()).isEqualTo(compares ? "VECTOR" : "SCALAR");
  }

  private static Plan plan(String activation, boolean batchNormalised) {
    return new Plan(
        GLYPHS,
        Architecture.classifier(GLYPHS.training().features(), 32, 3, 10, activation)
            .withBatchNormalisation(batchNormalised),
        Descent.of(0.01),
        6,
        1);
  }

  private static Training trained(Plan plan, int threads) {
    try (Workers workers = new Workers(threads)) {
      Training training = new Training(plan, workers);
      training.run();
      return training;
    }
  }

  private static String digest(Network network) {
    MessageDigest digest = sha256();
    for (Parameter parameter : network.parameters()) {
      ByteBuffer bytes = ByteBuffer.allocate(parameter.values().length * Float.BYTES);
      for (float value : parameter.values()) {
        bytes.putInt(Float.floatToIntBits(value));
      }
      digest.update(bytes.flip());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
