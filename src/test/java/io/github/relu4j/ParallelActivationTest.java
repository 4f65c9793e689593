package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.init.Gain;
import io.github.relu4j.monitor.DeadUnitMonitor;
import io.github.relu4j.names.PyTorch;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Ranges;
import io.github.relu4j.support.Sharing;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StorageKinds;
import io.github.relu4j.support.StorageMethod;
import io.github.relu4j.support.StoredFloats;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A parallel activation")
class ParallelActivationTest {

  /** Some parts and a rest. */
  private static final int LENGTH = 1_101;

  private static final int PART = 128;
  private static final ExecutorService POOL = Sharing.oneThread();
  private static final Threads THREADS = new Threads(POOL, 2, PART, PART);

  @AfterAll
  static void shutDown() {
    POOL.shutdown();
  }

  /** That, or two blocks, which is as few as are shared. */
  private static int length(Subject subject) {
    return Math.max(2, LENGTH / subject.block()) * subject.block();
  }

  static Stream<Subject> subjects() {
    return Subjects.ofEachKernel().stream();
  }

  private static ParallelActivation parallel(Activation activation) {
    return new ParallelActivation(activation, THREADS);
  }

  @DisplayName("gives the bits of the activation inside, at any offsets")
  @ParameterizedTest
  @MethodSource("subjects")
  void sameBits(Subject subject) {
    Activation parallel = parallel(subject.activation());
    int length = length(subject);
    float[] x = FloatSample.elements(length + 1, 1);
    float[] gradY = FloatSample.gradients(length + 2);
    for (Operation operation : Operation.values()) {
      float[] expected = Ranges.untouched(length);
      float[] actual = Ranges.untouched(length);
      operation.run(subject.activation(), x, 1, gradY, 2, expected, 3, length);
      operation.run(parallel, x, 1, gradY, 2, actual, 3, length);
      assertThatBits(actual).areThoseOf(expected, expected);
    }
  }

  static Stream<Subject> subjectsFromOutput() {
    return subjects().filter(subject -> subject.activation().supportsBackwardFromOutput());
  }

  @DisplayName("gives the gradient from the output of the activation inside, in place as well")
  @ParameterizedTest
  @MethodSource("subjectsFromOutput")
  void fromOutput(Subject subject) {
    Activation parallel = parallel(subject.activation());
    float[] x = FloatSample.elements(length(subject), 1);
    float[] expected = FloatSample.gradients(x.length);
    float[] actual = expected.clone();
    parallel.forward(x, x);
    subject.activation().backwardFromOutput(x, expected, expected);
    parallel.backwardFromOutput(x, actual, actual);
    assertThatBits(actual).areThoseOf(expected, x);
  }

  static Stream<TwoSlopeActivation> masked() {
    return Subjects.all().stream()
        .map(Subject::activation)
        .filter(TwoSlopeActivation.class::isInstance)
        .map(TwoSlopeActivation.class::cast);
  }

  @DisplayName("writes the mask of the activation inside, and the gradient from it")
  @ParameterizedTest
  @MethodSource("masked")
  void masks(TwoSlopeActivation activation) {
    ParallelActivation parallel = parallel(activation);
    float[] x = FloatSample.elements(LENGTH, 1);
    long[] expectedMask = new long[TwoSlopeActivation.maskLength(LENGTH)];
    long[] mask = new long[expectedMask.length];
    float[] expected = new float[LENGTH];
    float[] actual = new float[LENGTH];
    activation.forward(x, expected, expectedMask);
    parallel.forward(x, actual, mask);
    assertThat(mask).isEqualTo(expectedMask);
    assertThatBits(actual).areThoseOf(expected, x);
    float[] gradY = FloatSample.gradients(LENGTH);
    activation.backwardFromMask(mask, gradY, expected);
    parallel.backwardFromMask(mask, gradY, actual);
    assertThatBits(actual).areThoseOf(expected, x);
  }

  @Test
  @DisplayName("has no masks if the activation inside has none")
  void noMasks() {
    ParallelActivation tanh = parallel(Activations.tanh());
    float[] x = new float[64];
    assertThatThrownBy(() -> tanh.forward(x, x, new long[1]))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("tanh has no masks");
    assertThatThrownBy(() -> tanh.backwardFromMask(new long[1], x, x))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("tanh has no masks");
  }

  static Stream<StorageKind> storages() {
    return StorageKinds.all();
  }

  @DisplayName("gives every storage what the activation inside gives it")
  @ParameterizedTest
  @MethodSource("storages")
  void storages(StorageKind kind) {
    checkStorages(kind, Activations.tanh(), StorageMethod.BACKWARD);
  }

  @DisplayName("gives storages what the activation inside gives them, by each method")
  @ParameterizedTest
  @EnumSource
  void storageMethods(StorageMethod method) {
    StorageKind direct = StorageKinds.direct();
    checkStorages(direct, Activations.tanh(), method);
    checkStorages(direct, Activations.prelu(0.1f, 0.2f, 3f), method);
  }

  private static void checkStorages(StorageKind kind, Activation activation, StorageMethod method) {
    StoredFloats x = stored(kind, 1);
    StoredFloats gradY = stored(kind, 2);
    StoredFloats expected = stored(kind, 3);
    StoredFloats actual = stored(kind, 4);
    int length = 1_500;
    method.run(activation, x.view(0, length), gradY.view(0, length), expected.view(0, length));
    method.run(
        parallel(activation), x.view(0, length), gradY.view(0, length), actual.view(0, length));
    float[] floats = expected.getAll(0, length);
    assertThatBits(actual.getAll(0, length)).areThoseOf(floats, floats);
  }

  private static StoredFloats stored(StorageKind kind, long seed) {
    StoredFloats stored = kind.allocate(1_500);
    stored.setAll(0, FloatSample.elements(1_500, seed));
    return stored;
  }

  /** Notes where it is read, without a lock. */
  private static final class InOrder implements FloatStorage {

    private final List<Long> reads = new ArrayList<>();

    @Override
    public long length() {
      return LENGTH;
    }

    @Override
    public void read(long from, float[] to, int toOffset, int count) {
      reads.add(from);
    }

    @Override
    public void write(long at, float[] from, int fromOffset, int count) {}
  }

  @Test
  @DisplayName("reads a user's own storage from the first element to the last")
  void ownStorage() {
    InOrder storage = new InOrder();
    parallel(Activations.tanh()).forward(storage, FloatStorage.of(new float[LENGTH]));
    assertThat(storage.reads).isSorted().hasSizeGreaterThan(1);
  }

  @DisplayName("refuses a partial overlap before it writes anything")
  @ParameterizedTest
  @EnumSource
  void overlap(Operation operation) {
    float[] both = FloatSample.elements(LENGTH + 1, 1);
    float[] before = both.clone();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> operation.run(parallel(Activations.tanh()), both, 0, both, 0, both, 1, LENGTH))
        .withMessageContainingAll(operation.outputName(), "partly overlaps x");
    assertThatBits(both).areThoseOf(before, before);
  }

  @DisplayName("refuses a range outside of its array before it writes anything")
  @ParameterizedTest
  @EnumSource
  void outside(Operation operation) {
    float[] x = new float[LENGTH];
    float[] out = Ranges.untouched(0);
    float[] before = out.clone();
    assertThatThrownBy(
            () -> operation.run(parallel(Activations.tanh()), x, 0, x, 0, out, 0, LENGTH))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining(operation.outputName());
    assertThat(out).isEqualTo(before);
  }

  @Test
  @DisplayName("refuses null, by the name of the argument")
  void nulls() {
    float[] x = new float[LENGTH];
    assertThatNullPointerException()
        .isThrownBy(() -> parallel(Activations.tanh()).forward(x, 0, null, 0, LENGTH))
        .withMessage("y");
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.parallel((Activation) null))
        .withMessage("activation");
  }

  @Test
  @DisplayName("refuses what is no whole number of channel blocks before it writes anything")
  void channelBlocks() {
    float[] x = FloatSample.elements(LENGTH, 1);
    float[] before = x.clone();
    Activation prelu = Activations.prelu(0.5f, 0.25f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parallel(prelu).forward(x, x))
        .withMessageContaining("length " + LENGTH + " is not a whole number of channel blocks");
    assertThatBits(x).areThoseOf(before, before);
  }

  /** It is as long as a block, so such a call is not shared. */
  @Test
  @DisplayName("refuses the parameters as an output before it writes anything")
  void overParameters() {
    float[] alpha = new float[LENGTH];
    Arrays.fill(alpha, 0.25f);
    float[] before = alpha.clone();
    Activation prelu = parallel(Activations.prelu(alpha));
    float[] x = new float[2 * alpha.length];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.forward(x, 0, alpha, 0, alpha.length))
        .withMessageContaining("y must be another array than alpha");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                prelu.forward(
                    FloatStorage.of(x, 0, alpha.length),
                    FloatStorage.ofStrided(alpha, 0, 1, alpha.length)))
        .withMessageContaining("y must be in another array than alpha");
    assertThat(alpha).isEqualTo(before);
  }

  @Test
  @DisplayName("says as the activation inside that there is no gradient from the output")
  void noBackwardFromOutput() {
    float[] x = new float[LENGTH];
    Activation gelu = parallel(Activations.gelu());
    assertThat(gelu.supportsBackwardFromOutput()).isFalse();
    assertThatThrownBy(() -> gelu.backwardFromOutput(x, x, x))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("gelu has no backwardFromOutput");
  }

  /** What must not be cut, as far as anybody knows. */
  private record FirstOfRange() implements Activation {

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
      y[yOffset]++;
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {}

    @Override
    public void backward(
        float[] x,
        int xOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int length) {}

    @Override
    public String name() {
      return "first_of_range";
    }
  }

  @Test
  @DisplayName("does not cut the range of a class that implements Activation itself")
  void ownActivation() {
    float[] y = new float[LENGTH];
    parallel(new FirstOfRange()).forward(new float[LENGTH], y);
    assertThat(y[0]).isEqualTo(1f);
    assertThat(y).containsOnlyOnce(1f);
  }

  @Test
  @DisplayName("allocates nothing in a short call")
  void shortCalls() {
    Activation tanh = Activations.parallel(Activations.tanh(), POOL, 2);
    float[] x = new float[515];
    Allocations.assertNoneBy(
        () -> {
          tanh.forward(x, x);
          tanh.backward(x, x, x);
        });
  }

  @Test
  @DisplayName("has the name of the activation inside, which is what parse gives")
  void name() {
    Activation elu = Activations.parallel(Activations.elu(2f));
    assertThat(elu.name()).isEqualTo("elu(2.0)");
    assertThat(Activations.parse(elu.name())).isEqualTo(Activations.elu(2f));
  }

  @Test
  @DisplayName("shares calls of its own threads, whatever was inside another one")
  void parallelInside() {
    Activation tanh = Activations.tanh();
    assertThat(parallel(Activations.parallel(tanh)))
        .isEqualTo(parallel(tanh))
        .isNotEqualTo(Activations.parallel(tanh));
  }

  @Test
  @DisplayName(
      "is to others what the activation inside is: its gain, its name in PyTorch, its path")
  void elsewhere() {
    Activation tanh = Activations.tanh();
    Activation parallel = Activations.parallel(tanh);
    assertThat(Gain.of(parallel)).isEqualTo(Gain.of(tanh));
    assertThat(PyTorch.write(parallel)).isEqualTo(PyTorch.write(tanh));
    assertThat(Activations.acceleration(parallel)).isEqualTo(Activations.acceleration(tanh));
  }

  @Test
  @DisplayName("gives a monitor the counts that the activation inside gives")
  void monitored() {
    float[] x = FloatSample.elements(LENGTH - 1, 1);
    DeadUnitMonitor expected = new DeadUnitMonitor("layer", 1_100);
    DeadUnitMonitor actual = new DeadUnitMonitor("layer", 1_100);
    expected.observe(Activations.relu(), x);
    actual.observe(parallel(Activations.relu()), x);
    assertThat(actual.report()).isEqualTo(expected.report());
  }

  @Test
  @DisplayName("is refused behind a bias, with what to do instead")
  void behindBias() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.biased(Activations.parallel(Activations.relu())))
        .withMessageContainingAll("parallel relu", "make the biased activation parallel");
  }

  @Test
  @DisplayName("has threads of the common pool that are read as equal ones")
  void serialised() throws Exception {
    Threads threads = Threads.of(ForkJoinPool.commonPool(), 5);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(threads);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isNotSameAs(threads).isEqualTo(threads);
    }
  }

  @Test
  @DisplayName("of another executor is not written, and the error names it")
  void notSerialisable() {
    assertThatThrownBy(
            () ->
                new ObjectOutputStream(new ByteArrayOutputStream())
                    .writeObject(parallel(Activations.tanh())))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageContaining(POOL.getClass().getName());
  }
}
