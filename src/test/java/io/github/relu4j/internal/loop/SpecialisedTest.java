package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A copy of a template")
class SpecialisedTest {

  /** What is copied. */
  public static final class Template implements Supplier<String> {
    private static final String DATA = Specialised.data(MethodHandles.lookup(), String.class);

    Template() {}

    @Override
    public String get() {
      return DATA;
    }
  }

  /** Its copies cannot be initialised. */
  public static final class Failing implements Supplier<String> {
    private static final int NUMBER = Integer.parseInt("none");

    Failing() {}

    @Override
    public String get() {
      return "number " + NUMBER;
    }
  }

  /** Without the constructor that a copy is made with. */
  public static final class WithoutConstructor implements Supplier<String> {
    private final String text;

    WithoutConstructor(String text) {
      this.text = text;
    }

    @Override
    public String get() {
      return text;
    }
  }

  @Test
  @DisplayName("has data of its own, and the template has none")
  void data() {
    assertThat(copy(Template.class, "first").get()).isEqualTo("first");
    assertThat(copy(Template.class, "second").get()).isEqualTo("second");
    assertThat(new Template().get()).isNull();
  }

  private static Supplier<?> copy(Class<?> template, String data) {
    return Specialised.copy(
        MethodHandles.lookup(), template.asSubclass(Supplier.class), data, Supplier.class);
  }

  static Stream<Named<ClassFiles.Answer>> answers() {
    return Stream.of(
        Named.of("there is no class file", file -> null),
        Named.of("the class file cannot be read", file -> unreadable()),
        Named.of("the class file is none", file -> new ByteArrayInputStream(new byte[] {1, 2, 3})),
        Named.of("the class file is another's", file -> another()),
        Named.of("a security manager refuses", file -> thrown(new SecurityException("read"))),
        Named.of("the VM says so by an Error", file -> thrown(new Error("not supported"))),
        Named.of("the VM says so by an InternalError", file -> thrown(new InternalError("class"))),
        Named.of("the VM says so by an exception", file -> thrown(new IllegalStateException("VM"))),
        Named.of(
            "a class that it needs is missing", file -> thrown(new NoClassDefFoundError("T"))));
  }

  private static InputStream thrown(RuntimeException exception) {
    throw exception;
  }

  private static InputStream thrown(Error error) {
    throw error;
  }

  private static InputStream unreadable() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("disk");
      }
    };
  }

  private static InputStream another() {
    return String.class.getResourceAsStream("String.class");
  }

  @DisplayName("is null where it cannot be made, and no failure")
  @ParameterizedTest
  @MethodSource("answers")
  void refused(ClassFiles.Answer answer) throws ClassNotFoundException {
    assertThat(copy(new ClassFiles(answer).loadClass(Template.class.getName()), "data")).isNull();
  }

  @DisplayName("is null where its lookup, its initialiser or its constructor refuses")
  @ParameterizedTest
  @MethodSource("incomplete")
  void incomplete(Class<? extends Supplier<String>> template, MethodHandles.Lookup lookup) {
    assertThat(Specialised.copy(lookup, template, "data", Supplier.class)).isNull();
  }

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of(Template.class, MethodHandles.publicLookup()),
        Arguments.of(Failing.class, MethodHandles.lookup()),
        Arguments.of(WithoutConstructor.class, MethodHandles.lookup()));
  }

  @Test
  @DisplayName("is refused where another copy cannot do without it")
  void part() throws ClassNotFoundException {
    Class<?> template = new ClassFiles(file -> null).loadClass(Template.class.getName());
    assertThatThrownBy(
            () ->
                Specialised.part(
                    MethodHandles.lookup(),
                    template.asSubclass(Supplier.class),
                    "data",
                    Supplier.class))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Template");
  }

  @DisplayName("is not given up for want of memory or stack, which the next call may have")
  @ParameterizedTest
  @MethodSource("exhausted")
  void exhausted(Error error) throws ClassNotFoundException {
    Class<?> template = new ClassFiles(file -> thrown(error)).loadClass(Template.class.getName());
    assertThatThrownBy(() -> copy(template, "data")).isSameAs(error);
  }

  static Stream<Error> exhausted() {
    return Stream.of(new OutOfMemoryError("metaspace"), new StackOverflowError());
  }
}
