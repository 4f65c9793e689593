package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.RowSubjects;
import io.github.relu4j.support.Sharing;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A parallel activation over rows")
class ParallelRowActivationTest {

  private static final int AT_LEAST = 1_500;
  private static final int PART = 128;
  private static final ExecutorService POOL = Sharing.oneThread();
  private static final Threads THREADS = new Threads(POOL, 2, PART, PART);

  @AfterAll
  static void shutDown() {
    POOL.shutdown();
  }

  static Stream<RowActivation> activations() {
    return Stream.of(RowSubjects.all(), RowSubjects.of(5, 2), RowSubjects.of(70, 17))
        .flatMap(activations -> activations);
  }

  private static RowActivation parallel(RowActivation activation) {
    return new ParallelRowActivation(activation, THREADS);
  }

  /** Three blocks, or as many as make a few thousand elements. */
  private static int rows(RowActivation activation) {
    int stride = activation.elementsPerChannel();
    return stride * Math.max(3, AT_LEAST / (activation.width() * stride));
  }

  private static float[] elements(RowActivation activation, long seed) {
    return FloatSample.elements(rows(activation) * activation.width(), seed);
  }

  private static boolean[] mask(int length) {
    boolean[] mask = new boolean[length];
    for (int i = 0; i < length; i++) {
      mask[i] = i * 7 % 5 < 3;
    }
    return mask;
  }

  private static int[] lengths(RowActivation activation) {
    int[] lengths = new int[rows(activation)];
    for (int row = 0; row < lengths.length; row++) {
      lengths[row] = row * 7 % (activation.width() + 1);
    }
    return lengths;
  }

  @DisplayName("gives the bits of the activation inside, forward and backward")
  @ParameterizedTest
  @MethodSource("activations")
  void plain(RowActivation activation) {
    float[] expected = elements(activation, 1);
    float[] actual = expected.clone();
    activation.forward(expected, expected);
    parallel(activation).forward(actual, actual);
    assertThatBits(actual).areThoseOf(expected, expected);
    float[] gradY = elements(activation, 2);
    float[] gradX = gradY.clone();
    activation.backward(expected, gradY, gradY);
    parallel(activation).backward(actual, gradX, gradX);
    assertThatBits(gradX).areThoseOf(gradY, expected);
  }

  @DisplayName("gives the bits of the activation inside where elements are masked")
  @ParameterizedTest
  @MethodSource("activations")
  void masked(RowActivation activation) {
    float[] expected = elements(activation, 1);
    float[] actual = expected.clone();
    boolean[] mask = mask(expected.length);
    activation.forward(expected, mask, expected);
    parallel(activation).forward(actual, mask, actual);
    assertThatBits(actual).areThoseOf(expected, expected);
    float[] gradY = elements(activation, 2);
    float[] gradX = gradY.clone();
    activation.backward(expected, mask, gradY, gradY);
    parallel(activation).backward(actual, mask, gradX, gradX);
    assertThatBits(gradX).areThoseOf(gradY, expected);
  }

  @DisplayName("gives the bits of the activation inside where rows have lengths")
  @ParameterizedTest
  @MethodSource("activations")
  void starts(RowActivation activation) {
    float[] expected = elements(activation, 1);
    float[] actual = expected.clone();
    int[] lengths = lengths(activation);
    int rows = lengths.length;
    activation.forward(expected, 0, lengths, 0, expected, 0, rows);
    parallel(activation).forward(actual, 0, lengths, 0, actual, 0, rows);
    assertThatBits(actual).areThoseOf(expected, expected);
    float[] gradY = elements(activation, 2);
    float[] gradX = gradY.clone();
    activation.backward(expected, 0, lengths, 0, gradY, 0, gradY, 0, rows);
    parallel(activation).backward(actual, 0, lengths, 0, gradX, 0, gradX, 0, rows);
    assertThatBits(gradX).areThoseOf(gradY, expected);
  }

  /** Floats that are in no array. */
  private static FloatStorage direct(float[] values) {
    FloatStorage storage =
        FloatStorage.of(ByteBuffer.allocateDirect(Float.BYTES * values.length).asFloatBuffer());
    storage.write(0, values, 0, values.length);
    return storage;
  }

  private static float[] floats(FloatStorage storage) {
    float[] floats = new float[(int) storage.length()];
    storage.read(0, floats, 0, floats.length);
    return floats;
  }

  @DisplayName("gives storages what it gives arrays, masked or not")
  @ParameterizedTest
  @MethodSource("activations")
  void storages(RowActivation activation) {
    RowActivation parallel = parallel(activation);
    float[] x = elements(activation, 1);
    float[] y = new float[x.length];
    boolean[] mask = mask(x.length);
    int[] lengths = lengths(activation);
    FloatStorage out = direct(x);
    activation.forward(x, y);
    parallel.forward(direct(x), out);
    assertThatBits(floats(out)).areThoseOf(y, x);
    activation.forward(x, mask, y);
    parallel.forward(direct(x), mask, out);
    assertThatBits(floats(out)).areThoseOf(y, x);
    activation.forward(x, 0, lengths, 0, y, 0, lengths.length);
    parallel.forward(direct(x), lengths, out);
    assertThatBits(floats(out)).areThoseOf(y, x);
    float[] gradX = new float[x.length];
    activation.backward(y, x, gradX);
    parallel.backward(direct(y), direct(x), out);
    assertThatBits(floats(out)).areThoseOf(gradX, x);
    activation.backward(y, mask, x, gradX);
    parallel.backward(direct(y), mask, direct(x), out);
    assertThatBits(floats(out)).areThoseOf(gradX, x);
    activation.backward(y, 0, lengths, 0, x, 0, gradX, 0, lengths.length);
    parallel.backward(direct(y), lengths, direct(x), out);
    assertThatBits(floats(out)).areThoseOf(gradX, x);
  }

  @Test
  @DisplayName("refuses a bad length of a row, or a part of a block, before it writes anything")
  void badArguments() {
    float[] x = FloatSample.elements(3_000, 1);
    float[] before = x.clone();
    int[] lengths = new int[300];
    lengths[299] = 11;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parallel(Activations.softmax(10)).forward(x, 0, lengths, 0, x, 0, 300))
        .withMessageContainingAll("lengths[299]", "11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parallel(Activations.softmax(10, 7)).forward(x, x))
        .withMessageContaining("rows must be a multiple of elementsPerChannel");
    assertThatBits(x).areThoseOf(before, before);
  }

  @Test
  @DisplayName("comes after an elementwise activation as the activation inside does")
  void after() {
    float[] x = FloatSample.elements(3_000, 1);
    float[] expected = new float[3_000];
    float[] actual = new float[3_000];
    Activations.softmax(10).after(Activations.softcap()).forward(x, expected);
    parallel(Activations.softmax(10)).after(Activations.softcap()).forward(x, actual);
    assertThatBits(actual).areThoseOf(expected, x);
  }

  @Test
  @DisplayName("has the width, the layout and the name of the activation inside")
  void name() {
    RowActivation parallel = Activations.parallel(Activations.softmax(10, 49));
    assertThat(parallel.name()).isEqualTo("softmax(10,elements_per_channel=49)");
    assertThat(parallel.width()).isEqualTo(10);
    assertThat(parallel.elementsPerChannel()).isEqualTo(49);
  }

  @Test
  @DisplayName("shares calls of its own threads, whatever was inside another one")
  void parallelInside() {
    RowActivation softmax = Activations.softmax(10);
    assertThat(parallel(Activations.parallel(softmax))).isEqualTo(parallel(softmax));
  }

  @Test
  @DisplayName("of null: an error that names the argument")
  void ofNothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.parallel((RowActivation) null))
        .withMessage("activation");
  }
}
