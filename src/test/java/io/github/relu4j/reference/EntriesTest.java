package io.github.relu4j.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The entry of an activation")
class EntriesTest {

  private static Stream<Entry<?>> entries() {
    return Entries.all().stream();
  }

  private static void assertThatNoneLacks(Predicate<Entry<?>> has, String whatToWrite) {
    assertThat(entries().filter(has.negate()))
        .as("entries in %s to which to add %s", Entries.PLACE, whatToWrite)
        .isEmpty();
  }

  @Test
  @DisplayName("is there for each in the library's catalogue")
  void isThere() {
    assertThat(Activations.names().stream().map(Activations::parse))
        .filteredOn(activation -> Entries.find(activation).isEmpty())
        .extracting(Activation::name)
        .extracting(Entries::missing)
        .isEmpty();
  }

  @Test
  @DisplayName("is one, and there is none for an activation that is not in the catalogue")
  void isOne() {
    assertThat(entries().map(Entry::baseName))
        .as("entries, as against lines of src/main/java/io/github/relu4j/Catalogue.java")
        .doesNotHaveDuplicates()
        .isSubsetOf(Activations.names());
  }

  @DisplayName("has the special cases that all have")
  @ParameterizedTest(name = "at {0}")
  @ValueSource(floats = {Float.NaN, 0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void specialCases(float x) {
    assertThatNoneLacks(
        entry ->
            entry.specialCases().stream()
                .filter(at -> at.activation().equals(entry.baseName()))
                .anyMatch(at -> Float.compare(at.x(), x) == 0),
        "a line \"" + x + "  f(x)  f'(x)\" in .cases(\"\"\"...\"\"\")");
  }

  @Test
  @DisplayName("has the bounds of f and f'")
  void bounds() {
    assertThatNoneLacks(
        entry ->
            entry.bounds().stream().map(Entry.Bounds::activation).anyMatch(entry.name()::equals),
        ".bounds(least f, greatest f, least f', greatest f')");
  }

  @Test
  @DisplayName("has samples of the parameters, if there are parameters")
  void samples() {
    assertThatNoneLacks(
        entry -> !entry.name().contains("(") || !entry.samples().isEmpty(),
        ".sample(name, Activations.factory(...)) with parameters that take other branches");
  }

  @DisplayName("says what others call it, or that they do not have it")
  @ParameterizedTest
  @EnumSource
  void names(OtherSystem system) {
    assertThatNoneLacks(
        entry -> entry.knows(system),
        ".in(%1$s, \"its name in %2$s\") or .noneIn(%1$s)".formatted(system, system.title()));
  }

  @Test
  @DisplayName("says how far f' as a function of y is off")
  void outputErrors() {
    assertThatNoneLacks(
        entry -> statesOutputError(entry) || !entry.usual().supportsBackwardFromOutput(),
        ".outputError(name, the error its Javadoc states), .outputUlp or .outputExact");
  }

  @Test
  @DisplayName("says nothing of f' as a function of y where outputDerivative() gives none")
  void noOutputError() {
    assertThat(entries().filter(EntriesTest::statesOutputError))
        .filteredOn(entry -> !entry.usual().supportsBackwardFromOutput())
        .as(
            "entries in %s with an output error, of types without outputDerivative()",
            Entries.PLACE)
        .isEmpty();
  }

  private static boolean statesOutputError(Entry<?> entry) {
    return entry.outputErrors().stream()
        .map(error -> Activations.parse(error.activation()))
        .anyMatch(entry.usual()::equals);
  }
}
