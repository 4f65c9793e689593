package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import io.github.relu4j.PRelu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.monitor.DeadUnitMonitor;
import io.github.relu4j.monitor.GradientFlow;
import io.github.relu4j.monitor.GradientFlowReport;
import io.github.relu4j.monitor.LayerGradient;
import io.github.relu4j.support.GatedSubjects;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The serial form")
class SerialFormTest {

  /** A float that occurs in a stream only where it is a parameter. */
  private static final float PARAMETER = 1.2345679f;

  /** An int of which the same is true. */
  private static final int COUNT = 0x01234567;

  /** What the stream of a PReLU would be without its form. */
  static final class Fakes implements Serializable {
    private static final long serialVersionUID = 1L;

    final float[] alpha = new float[0];
    final int elementsPerChannel = 0;
  }

  record Model(Activation activation, float[] weights) implements Serializable {}

  private interface SerializableSupplier extends Supplier<String>, Serializable {}

  static Stream<Activation> activations() {
    return Subjects.all().stream().map(Subject::activation);
  }

  @DisplayName("of an activation is read as an equal one, of the same name")
  @ParameterizedTest
  @MethodSource("activations")
  void activation(Activation activation) throws Exception {
    assertThat(copy(activation))
        .isNotSameAs(activation)
        .isEqualTo(activation)
        .extracting(Activation::name)
        .isEqualTo(activation.name());
  }

  static Stream<Serializable> others() {
    GatedLinearUnit unit = Activations.glu(Activations.elu(2f));
    DeadUnitMonitor monitor = new DeadUnitMonitor("layer", 2);
    monitor.observe(Activations.relu(), new float[] {1f, -1f});
    LayerGradient layer = new LayerGradient("layer", 1, 2, 3, 0, 1, GradientFlow.STEADY);
    return Stream.concat(
        GatedSubjects.all().stream(),
        Stream.of(
            unit.rows(3, GatedRows.Order.UP_GATE),
            unit.rows(4, GatedRows.Order.GATE_UP),
            Activations.softmax(10),
            Activations.logSoftmax(10),
            Activations.sparsemax(10),
            Activations.hardmax(10, 49),
            Activations.softmax(10).after(Activations.softcap()),
            Activations.maxout(2, 7),
            Activations.biased(Activations.elu(0.5f)),
            Activations.parallel(Activations.elu(0.5f)),
            Activations.parallel(unit),
            Activations.parallel(Activations.softmax(10)),
            Activations.parallel(Activations.biased(Activations.elu(0.5f))),
            Activations.acceleration(),
            monitor.report(),
            new GradientFlowReport(List.of(layer), 1e-6, 1e6)));
  }

  @DisplayName("of a gated linear unit, a softmax, a maxout or a report is read as an equal one")
  @ParameterizedTest
  @MethodSource("others")
  void other(Serializable other) throws Exception {
    assertThat(copy(other)).isNotSameAs(other).isEqualTo(other);
  }

  @DisplayName("gives an activation that works")
  @ParameterizedTest
  @MethodSource("activations")
  void works(Activation activation) throws Exception {
    float[] x = new float[21_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i % 101 - 50) / 10f;
    }
    int length = Subject.of(activation).wholeBlocks(x).length;
    float[] expected = new float[length];
    float[] actual = new float[length];
    activation.forward(x, 0, expected, 0, length);
    copy(activation).forward(x, 0, actual, 0, length);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  @DisplayName("travels inside of other objects, and with a lambda that uses the activation")
  void inside() throws Exception {
    Activation elu = Activations.elu(2f);
    SerializableSupplier lambda = () -> elu.name();
    assertThat(copy(lambda).get()).isEqualTo("elu(2.0)");
    assertThat(copy(new Model(elu, new float[1])).activation()).isEqualTo(elu);
  }

  @Test
  @DisplayName("of a PReLU has a copy of alpha")
  void alphaIsCopied() throws Exception {
    float[] alpha = {0.25f, 0.5f};
    PRelu read = copy(Activations.prelu(alpha));
    alpha[0] = 3f;
    assertThat(read.alpha()).containsExactly(0.25f, 0.5f);
  }

  @Test
  @DisplayName("of a PReLU keeps it tied to its alpha where both are in one stream")
  void alphaInTheSameStream() throws Exception {
    float[] alpha = {0.25f};
    Model read = copy(new Model(Activations.prelu(alpha), alpha));
    assertThat(((PRelu) read.activation()).alpha()).isSameAs(read.weights());
  }

  @Test
  @DisplayName("of a PReLU whose alpha has become NaN is not written, and the error names it")
  void alphaBecameNaN() {
    float[] alpha = {0.25f, 0.5f};
    PRelu prelu = Activations.prelu(alpha);
    alpha[1] = Float.NaN;
    assertThatThrownBy(() -> bytes(prelu))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alpha[1]")
        .hasMessageContaining("NaN");
  }

  static Stream<Activation> parameterised() {
    return Stream.of(
        Activations.leakyRelu(PARAMETER),
        Activations.rrelu(PARAMETER, 2f),
        Activations.rrelu(1f, PARAMETER),
        Activations.prelu(1f, PARAMETER),
        Activations.snake(1f, PARAMETER),
        Activations.snakeBeta(new float[] {PARAMETER}, new float[] {1f}, 1),
        Activations.snakeBeta(new float[] {1f}, new float[] {PARAMETER}, 1),
        Activations.xielu(PARAMETER, 1f, 0.5f),
        Activations.xielu(1f, PARAMETER, 0.5f),
        Activations.xielu(1f, 2f, PARAMETER),
        Activations.elu(PARAMETER),
        Activations.celu(PARAMETER),
        Activations.hardTanh(PARAMETER, 2f),
        Activations.hardTanh(1f, PARAMETER),
        Activations.threshold(PARAMETER, 2f),
        Activations.threshold(1f, PARAMETER),
        Activations.softShrink(PARAMETER),
        Activations.hardShrink(PARAMETER),
        Activations.softplus(PARAMETER, 20f),
        Activations.softplus(1f, PARAMETER),
        Activations.swish(PARAMETER),
        Activations.laplace(PARAMETER, 2f),
        Activations.laplace(1f, PARAMETER),
        Activations.selu(PARAMETER, 2f),
        Activations.selu(1f, PARAMETER),
        Activations.starRelu(PARAMETER, 2f),
        Activations.starRelu(1f, PARAMETER),
        Activations.generalRelu(PARAMETER, 1f, 2f),
        Activations.generalRelu(1f, PARAMETER, 2f),
        Activations.generalRelu(1f, 2f, PARAMETER),
        Activations.softcap(PARAMETER),
        Activations.clamped(Activations.tanh(), PARAMETER, 2f),
        Activations.clamped(Activations.tanh(), 1f, PARAMETER),
        Activations.scaled(Activations.tanh(), PARAMETER, 1f, 0f),
        Activations.scaled(Activations.tanh(), 1f, PARAMETER, 0f),
        Activations.scaled(Activations.tanh(), 1f, 2f, PARAMETER),
        Activations.hardSigmoidLinear(PARAMETER, 0.5f),
        Activations.hardSigmoidLinear(0.2f, PARAMETER));
  }

  @DisplayName("with NaN for a parameter is refused, by the constructor")
  @ParameterizedTest
  @MethodSource("parameterised")
  void forgedParameter(Activation activation) throws IOException {
    byte[] forged =
        patched(bytes(activation), ints(Float.floatToRawIntBits(PARAMETER)), ints(0x7fc00000));
    assertRefused(forged, IllegalArgumentException.class);
  }

  static Stream<Serializable> parameterisedUnits() {
    return Stream.of(
        Activations.swiglu(PARAMETER),
        Activations.swigluStep(PARAMETER),
        Activations.reglu().clampedBefore(1f, PARAMETER));
  }

  @DisplayName("of a clamped unit with NaN for a parameter is refused, by the constructor")
  @ParameterizedTest
  @MethodSource("parameterisedUnits")
  void forgedParameterOfUnit(Serializable unit) throws IOException {
    byte[] forged =
        patched(bytes(unit), ints(Float.floatToRawIntBits(PARAMETER)), ints(0x7fc00000));
    assertRefused(forged, IllegalArgumentException.class);
  }

  static Stream<Serializable> counted() {
    return Stream.of(
        Activations.prelu(new float[] {0.25f}, COUNT),
        Activations.snake(new float[] {0.25f}, COUNT),
        Activations.snakeBeta(new float[] {0.25f}, new float[] {0.25f}, COUNT),
        Activations.glu().rows(COUNT, GatedRows.Order.GATE_UP),
        Activations.softmax(COUNT),
        Activations.logSoftmax(COUNT),
        Activations.sparsemax(COUNT),
        Activations.hardmax(COUNT),
        Activations.softmax(2, COUNT),
        Activations.logSoftmax(2, COUNT),
        Activations.sparsemax(2, COUNT),
        Activations.hardmax(2, COUNT),
        Activations.maxout(COUNT, 1),
        Activations.maxout(2, COUNT));
  }

  @DisplayName("with 0 for a count is refused, by the constructor")
  @ParameterizedTest
  @MethodSource("counted")
  void forgedCount(Serializable object) throws IOException {
    assertRefused(patched(bytes(object), ints(COUNT), ints(0)), IllegalArgumentException.class);
  }

  @Test
  @DisplayName("of a PReLU without channels, or without alpha, is refused")
  void forgedAlpha() throws IOException {
    PRelu prelu = Activations.prelu(0.25f);
    assertRefused(
        bytes(prelu, part -> part instanceof float[] ? new float[0] : part),
        IllegalArgumentException.class);
    assertRefused(
        bytes(prelu, part -> part instanceof float[] ? null : part), NullPointerException.class);
  }

  @Test
  @DisplayName("of a gated linear unit without an activation is refused")
  void forgedGatedUnit() throws IOException {
    assertRefused(
        bytes(Activations.glu(), part -> part instanceof Sigmoid ? null : part),
        NullPointerException.class);
  }

  @Test
  @DisplayName("of a clamped activation without the one that is clamped is refused")
  void forgedInner() throws IOException {
    assertRefused(
        bytes(
            Activations.clamped(new Sigmoid(), 0f, 1f),
            part -> part instanceof Sigmoid ? null : part),
        NullPointerException.class);
  }

  @Test
  @DisplayName("of a PReLU that goes round its parameters' check is refused")
  void forgedObject() throws IOException {
    byte[] forged = patched(bytes(new Fakes()), name(Fakes.class), name(PRelu.class));
    assertThatThrownBy(() -> read(forged))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("PRelu");
  }

  private static void assertRefused(byte[] forged, Class<? extends Exception> cause) {
    assertThatThrownBy(() -> read(forged))
        .isInstanceOf(InvalidObjectException.class)
        .hasCauseInstanceOf(cause);
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T object) throws IOException, ClassNotFoundException {
    return (T) read(bytes(object));
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  private static byte[] bytes(Object object) throws IOException {
    return bytes(object, part -> part);
  }

  /** The stream in which other objects take the places of some. */
  private static byte[] bytes(Object object, UnaryOperator<Object> forgery) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new Forging(bytes, forgery)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static final class Forging extends ObjectOutputStream {
    private final UnaryOperator<Object> forgery;

    Forging(OutputStream out, UnaryOperator<Object> forgery) throws IOException {
      super(out);
      this.forgery = forgery;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      return forgery.apply(object);
    }
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  /** A class's name with its length before it. */
  private static byte[] name(Class<?> type) {
    byte[] name = type.getName().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES + name.length);
    return bytes.putShort((short) name.length).put(name).array();
  }

  /** The bytes with the one place of some replaced by others. */
  private static byte[] patched(byte[] bytes, byte[] old, byte[] replacement) {
    Function<byte[], String> text = array -> new String(array, StandardCharsets.ISO_8859_1);
    String[] around = text.apply(bytes).split(Pattern.quote(text.apply(old)), -1);
    assertThat(around).as("what is around the one place").hasSize(2);
    return (around[0] + text.apply(replacement) + around[1]).getBytes(StandardCharsets.ISO_8859_1);
  }
}
