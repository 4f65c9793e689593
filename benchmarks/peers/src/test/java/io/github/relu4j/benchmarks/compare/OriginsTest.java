package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The origin of a result")
class OriginsTest {

  private static final Machine MACHINE =
      new Machine(
          "AMD EPYC", "26", "2", 2, 24, "Linux", "Vendor 17", "2026-01-01", Map.of(), Map.of());

  private static final Offers OFFERS =
      new Offers(
          Map.of(
              FlagSet.NONE,
              Map.of(
                  "relu4j", new Offer("1", "scalar path", List.of()),
                  "onednn", new Offer("3.11", "", List.of())),
              FlagSet.WITH_MODULE,
              Map.of("relu4j", new Offer("1", "vector path", List.of()))));

  private final Origins origins = new Origins(MACHINE, OFFERS, "abc");

  @Test
  @DisplayName("has the version of its engine, the JDK and the system")
  void peer() {
    assertThat(origins.of(task("onednn", FlagSet.NONE)))
        .isEqualTo(new Origin("2026-01-01", "3.11", "", "", "Vendor 17", "Linux"));
  }

  @Test
  @DisplayName("has, of this library, the commit and the path that it took with those flags")
  void ours() {
    assertThat(origins.of(task("relu4j", FlagSet.NONE)).mode()).isEqualTo("scalar path");
    assertThat(origins.of(task("relu4j", FlagSet.WITH_MODULE)))
        .isEqualTo(new Origin("2026-01-01", "1", "vector path", "abc", "Vendor 17", "Linux"));
  }

  @Test
  @DisplayName("has no version of what was not asked for one")
  void unasked() {
    assertThat(origins.of(task("arraycopy", FlagSet.VECTOR)).version()).isEmpty();
  }

  @Test
  @DisplayName("is read as it was written")
  void json() throws JsonProcessingException {
    Origin origin = origins.of(task("relu4j", FlagSet.NONE));
    ObjectMapper mapper = new ObjectMapper();

    assertThat(mapper.readTree(mapper.writeValueAsString(origin))).hasSize(6);
    assertThat(mapper.readValue(mapper.writeValueAsString(origin), Origin.class)).isEqualTo(origin);
  }

  private static Task task(String engine, FlagSet flags) {
    Workload workload = new Workload("tanh", Operation.FORWARD, Placement.OUT_OF_PLACE);
    return Task.of(new Cell(new Row(workload, 16, Input.NORMAL), engine, flags), Effort.QUICK);
  }
}
