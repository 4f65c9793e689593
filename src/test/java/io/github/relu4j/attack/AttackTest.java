package io.github.relu4j.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An attack")
class AttackTest {

  private static Stream<Integer> smaller(int number) {
    return number == 0 ? Stream.empty() : Stream.of(number / 2, number - 1);
  }

  @Test
  @DisplayName("tells the smallest case that fails, and what it fails with")
  void smallest() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                Attack.run(
                    "numbers",
                    1_000,
                    random -> random.nextInt(1_000),
                    AttackTest::smaller,
                    number -> assertThat(number).isLessThan(17)))
        .withMessageContainingAll("-Drelu4j.attack.seed=", "smallest that fails: 17")
        .withStackTraceContaining("less than");
  }

  @Test
  @DisplayName("takes a stack that overflows for a failure")
  void overflow() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                Attack.run(
                    "overflow",
                    1,
                    random -> 0,
                    AttackTest::smaller,
                    number -> {
                      throw new StackOverflowError();
                    }));
  }

  @Test
  @DisplayName("has the same cases each time")
  void sameCases() {
    assertThat(cases()).isEqualTo(cases()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
  }

  private static List<Long> cases() {
    List<Long> cases = new ArrayList<>();
    Attack.run("cases", 10, random -> random.nextLong(), number -> Stream.empty(), cases::add);
    return cases;
  }
}
