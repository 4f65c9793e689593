package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.results.Flags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan")
class PlanTest {

  private static final Workload RELU =
      new Workload("relu", Operation.FORWARD, Placement.OUT_OF_PLACE);
  private static final Workload TANH =
      new Workload("tanh", Operation.FORWARD, Placement.OUT_OF_PLACE);
  private static final List<Row> ROWS =
      List.of(new Row(RELU, 256, Input.NORMAL), new Row(TANH, 256, Input.NORMAL));

  private static final Offers OFFERS = new Offers(offers());

  private static Map<Flags, Map<String, Offer>> offers() {
    Map<String, Offer> withoutFlag = new LinkedHashMap<>();
    withoutFlag.put("relu4j", new Offer("1", "", List.of(RELU, TANH)));
    withoutFlag.put("onednn", Offer.absent("no such library"));
    withoutFlag.put("math", new Offer("2", "", List.of(RELU, TANH)));
    withoutFlag.put("jafama", new Offer("3", "", List.of(TANH)));
    return Map.of(
        Flags.NONE,
        withoutFlag,
        Flags.VECTOR,
        Map.of("relu4j", new Offer("1", "", List.of(RELU, TANH))));
  }

  @Test
  @DisplayName("has what the engines have, the engines of a row one after another")
  void cells() {
    List<Task> tasks = new Plan(OFFERS).addCells(ROWS, Effort.QUICK).tasks();

    assertThat(tasks)
        .extracting(Task::toString)
        .containsExactly(
            "Compare relu4j relu FORWARD 256 out_of_place normal, no flag",
            "Compare math relu FORWARD 256 out_of_place normal, no flag",
            "Compare relu4j relu FORWARD 256 out_of_place normal, vector path",
            "Compare relu4j tanh FORWARD 256 out_of_place normal, no flag",
            "Compare math tanh FORWARD 256 out_of_place normal, no flag",
            "Compare jafama tanh FORWARD 256 out_of_place normal, no flag",
            "Compare relu4j tanh FORWARD 256 out_of_place normal, vector path");
  }

  @Test
  @DisplayName("of the quick run has one copy of each length")
  void fewFloors() {
    Offers copies =
        new Offers(
            Map.of(Flags.NONE, Map.of("arraycopy", new Offer("1", "", List.of(RELU, TANH)))));
    List<Row> rows = new ArrayList<>(ROWS);
    rows.add(new Row(TANH, 16, Input.NORMAL));

    assertThat(new Plan(copies).addCellsWithFewFloors(rows, Effort.QUICK).tasks())
        .extracting(Task::toString)
        .containsExactly(
            "Compare arraycopy relu FORWARD 256 out_of_place normal, no flag",
            "Compare arraycopy tanh FORWARD 16 out_of_place normal, no flag");
    assertThat(new Plan(copies).addCells(rows, Effort.QUICK).tasks()).hasSize(3);
  }

  @Test
  @DisplayName("takes as long as its tasks")
  void estimate() {
    Plan plan = new Plan(OFFERS).addCells(ROWS, Effort.QUICK);

    assertThat(plan.estimate()).isEqualTo(Effort.QUICK.estimate().multipliedBy(7));
  }

  @Test
  @DisplayName("has first calls without a forced path, and of no engine that is absent")
  void firstCalls() {
    List<Task> tasks = new Plan(OFFERS).addFirstCalls().tasks();

    assertThat(tasks).extracting(Task::engine).doesNotContain("onednn");
    assertThat(tasks).extracting(Task::flags).doesNotContain(Flags.VECTOR);
    assertThat(tasks)
        .filteredOn(task -> task.engine().equals("jafama"))
        .extracting(task -> task.parameters().get("activation"))
        .containsExactly("tanh", "tanh");
  }

  @Test
  @DisplayName("has parallel calls of what is measured alone, too")
  void parallel() {
    List<Row> rows = List.of(new Row(TANH, 4096, Input.NORMAL), new Row(TANH, 16, Input.NORMAL));

    assertThat(new Plan(OFFERS).addParallel(rows, Effort.QUICK).tasks())
        .extracting(Task::toString)
        .containsExactly(
            "Parallel relu4j tanh FORWARD 4096 out_of_place normal, no flag",
            "Parallel math tanh FORWARD 4096 out_of_place normal, no flag",
            "Parallel jafama tanh FORWARD 4096 out_of_place normal, no flag",
            "Parallel relu4j tanh FORWARD 4096 out_of_place normal, vector path");
  }
}
