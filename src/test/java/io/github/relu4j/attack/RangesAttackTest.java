package io.github.relu4j.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("attack")
@DisplayName("Any ranges and overlaps are refused, or give the results of the scalar methods")
class RangesAttackTest {

  private static final int CASES = 300;

  static Stream<ArrayMethod> methods() {
    return Stream.concat(ActivationMethods.all(), GroupedMethods.all());
  }

  @DisplayName("and nothing else is written")
  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void ranges(ArrayMethod method) {
    Attack.run(
        method.name(),
        CASES,
        random -> RangesCase.of(method, random),
        RangesCase::smaller,
        RangesCase::check);
  }

  @Test
  @DisplayName("of the cases about as many are refused as are not")
  void bothKinds() {
    ArrayMethod method = methods().findFirst().orElseThrow();
    long refused =
        IntStream.range(0, CASES)
            .filter(number -> RangesCase.of(method, Attack.random(number)).isRefused())
            .count();
    assertThat(refused).isBetween(CASES / 4L, CASES * 3L / 4);
  }
}
