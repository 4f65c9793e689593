package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.support.BitsFile;
import io.github.relu4j.support.BitsFile.Kept;
import io.github.relu4j.support.BitsFile.Row;
import io.github.relu4j.support.Digests;
import io.github.relu4j.support.KeptOperation;
import io.github.relu4j.support.Subject;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("exhaustive")
@DisplayName("Over all 2^32 floats, results have the bits that docs/bits keeps")
class ExhaustiveBitsTest {

  private final BitsFile file = BitsFile.ofThisVersion();

  @Test
  @DisplayName("a digest of each operation; one that is not there yet is written")
  void allFloats() throws IOException {
    assertThat(Activations.acceleration().path()).isEqualTo(Acceleration.Path.VECTOR);
    SoftAssertions softly = new SoftAssertions();
    for (Subject subject : ExhaustiveTest.chosen().map(Subject::of).toList()) {
      for (KeptOperation operation : KeptOperation.values()) {
        if (operation.isOfferedBy(subject.activation())) {
          check(Row.of(subject, operation), subject.activation(), operation, softly);
        }
      }
    }
    softly.assertAll();
  }

  private void check(Row row, Activation activation, KeptOperation operation, SoftAssertions softly)
      throws IOException {
    String digest = Digests.ofAllFloats(activation, operation);
    Map<Row, Kept> rows = file.read();
    Kept kept = rows.get(row);
    softly.assertThat(rows).as("rows that mvn test -Pbits has written").containsKey(row);
    if (kept != null && (kept.all().isEmpty() || BitsFile.WRITES)) {
      rows.put(row, new Kept(kept.sample(), digest));
      file.write(rows);
    } else if (kept != null) {
      softly.assertThat(digest).as("%s", row).isEqualTo(kept.all());
    }
  }
}
