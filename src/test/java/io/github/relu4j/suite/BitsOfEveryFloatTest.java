package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;

import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Array results are element results over a sample of all floats")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.Subjects#all")
class BitsOfEveryFloatTest {

  private final Subject subject;

  BitsOfEveryFloatTest(Subject subject) {
    this.subject = subject;
  }

  @DisplayName("bit for bit")
  @ParameterizedTest
  @EnumSource
  void arrayEqualsElements(Operation operation) {
    FloatSample.chunks()
        .map(subject::wholeBlocks)
        .forEach(
            x -> {
              float[] gradY = FloatSample.gradients(x.length);
              assertThatBits(subject.actual(operation, x, gradY))
                  .areThoseOf(subject.expected(operation, x, gradY), x);
            });
  }
}
