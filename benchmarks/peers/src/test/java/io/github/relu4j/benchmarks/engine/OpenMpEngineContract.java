package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds also for the engines that OpenMP would run on all processors if it were let. */
abstract class OpenMpEngineContract extends EngineContract {

  OpenMpEngineContract(String name) {
    super(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {BusyThreads.LOADER, BusyThreads.ANOTHER})
  @DisplayName("Computes on the calling thread alone, whichever thread loaded the engine")
  void oneThread(String caller) throws IOException, InterruptedException {
    assumeThat(BusyThreads.ALL).as("what Linux tells of threads").exists();

    assertThat(ProgramClassPath.whole().run(BusyThreads.class, engine().name(), caller))
        .containsExactly("busy: the calling thread");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Has no PReLU of several channels")
  void channels(Operation operation) {
    float[] x = new float[16];
    Work work = new Work(Activations.parse("prelu(0.1, 0.2)"), operation, x, x, false);
    assertThat(engine().prepare(work)).isEmpty();
  }
}
