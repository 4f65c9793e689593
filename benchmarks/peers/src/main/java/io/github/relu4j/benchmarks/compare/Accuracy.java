package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.InvalidResultsException;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.Result;
import io.github.relu4j.benchmarks.results.ResultFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command: how far from the exact value each engine is at worst. */
@Command(
    name = "accuracy",
    description =
        "The worst error in ULP of each engine, activation and operation over a sample of all"
            + " floats, which is kept beside the times.")
public final class Accuracy implements Callable<Integer> {

  @Option(
      names = "--step",
      paramLabel = "N",
      description =
          "takes every N-th bit pattern, apart from the floats around each power of two"
              + " (default: ${DEFAULT-VALUE})")
  private int step = FloatSample.STEP;

  @Mixin private CommonOptions common;

  private final List<AccuracyRow> rows = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final Map<String, String> absent = new LinkedHashMap<>();

  /** Exits with 0, with 1 when relu4j could not be judged, with 2 when an option is at fault. */
  public static void main(String[] arguments) {
    System.exit(CommonOptions.execute(new Accuracy(), arguments));
  }

  @Override
  public Integer call() throws IOException, InvalidResultsException {
    common.check();
    if (step < 1) {
      throw common.refusal("a step must be at least 1");
    }
    Origin origin = common.origin("peer-accuracy");
    EngineJvm jvm = new EngineJvm(common.classPath());
    try (Progress progress = Progress.ofSteps("accuracy", common.engines().size())) {
      for (String engine : common.engines()) {
        progress.starts(engine);
        judge(engine, jvm, origin);
        progress.ended();
      }
    }
    ResultFile file = common.file(origin, false);
    file.add(results);
    rows.sort(Comparator.comparing(AccuracyRow::activation).thenComparing(AccuracyRow::operation));
    System.out.println(AccuracyTable.of(rows));
    absent.forEach((engine, reason) -> System.out.println(engine + ": absent: " + reason));
    System.out.println("results in " + file.path());
    return absent.containsKey(Engines.OURS) ? 1 : 0;
  }

  private void judge(String engine, EngineJvm jvm, Origin origin) {
    // The floor computes nothing.
    if (engine.equals(Engines.FLOOR)) {
      return;
    }
    Flags flags = Engines.isMeasured(engine, Flags.NONE) ? Flags.NONE : Flags.VECTOR;
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(step)));
    arguments.addAll(common.activations().isEmpty() ? Activations.names() : common.activations());
    try {
      List<AccuracyRow> answer =
          jvm.ask(engine, flags, AccuracyWorker.class, arguments, new TypeReference<>() {});
      rows.addAll(answer);
      answer.forEach(row -> results.add(row.result(flags, origin)));
    } catch (EngineFailedException e) {
      absent.put(engine, e.getMessage());
    }
  }
}
