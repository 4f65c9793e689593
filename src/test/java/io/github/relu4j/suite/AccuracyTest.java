package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpBound;
import io.github.relu4j.reference.UlpError;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Results are within their bound of the exact value over a sample of all floats")
@ParameterizedClass(name = "{0}")
@MethodSource("subjects")
class AccuracyTest {

  private final Subject subject;
  private final Reference reference;

  AccuracyTest(Subject subject) {
    this.subject = subject;
    this.reference = References.of(subject.activation());
  }

  static Stream<Subject> subjects() {
    return Stream.concat(Subjects.catalogued(), Subjects.variants()).map(Subject::of);
  }

  private interface Function {
    double at(double x);
  }

  @Test
  @DisplayName("forward: 1 ULP, or 2 for an ELU whose alpha is no power of two")
  void forward() {
    check(Operation.FORWARD, reference::forward);
  }

  @Test
  @DisplayName("derivative: 1 ULP, or 2 for an ELU whose alpha is no power of two")
  void derivative() {
    check(Operation.DERIVATIVE, reference::derivative);
  }

  private void check(Operation operation, Function exact) {
    double bound = UlpBound.of(subject.activation());
    FloatSample.fineChunks()
        .forEach(
            x -> {
              float[] y = subject.actual(operation, x, x);
              for (int i = 0; i < x.length; i++) {
                double error = UlpError.of(y[i], exact.at(x[i]));
                if (error > bound) {
                  assertThat(error)
                      .as(
                          "ULP of %s of %s at x = %s, which is %s and should be %s",
                          operation, subject, x[i], y[i], exact.at(x[i]))
                      .isLessThanOrEqualTo(bound);
                }
              }
            });
  }
}
