package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("oneDNN")
class OneDnnTest extends OpenMpEngineContract {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Set<String> LACKING =
      Set.of(
          "threshold", "softshrink", "hardshrink", "selu", "celu(1.5)", "softsign", "tanhshrink");

  private static final Set<String> OVERFLOWING = Set.of("gelu", "gelu_tanh", "mish");

  OneDnnTest() {
    super("onednn");
  }

  @Override
  float largestInput(Case offered) {
    return offered.isOneOf(OVERFLOWING) ? 1e13f : Float.MAX_VALUE;
  }

  @Override
  boolean offers(Case wanted) {
    return !wanted.isOneOf(LACKING)
        && (!wanted.inPlace() || wanted.operation() == Operation.FORWARD);
  }

  @Test
  @DisplayName("is of the version that the class path has")
  void version() {
    assertThat(engine().version()).startsWith("3.11.");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("allocates nothing in Java while it runs")
  void allocation(Operation operation) {
    try (Call call = prepare(new Case("tanh", operation, false).work(16))) {
      call.run();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        call.run();
      }
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isZero();
    }
  }

  @Test
  @DisplayName("is absent, with a reason, where the class path has no native build of it")
  void absent() throws IOException, InterruptedException {
    assertThat(ProgramClassPath.without("dnnl-.*-[a-z]+-.*[.]jar").run(OpenEngine.class, "onednn"))
        .singleElement()
        .asString()
        .startsWith("onednn: ")
        .contains("cannot load oneDNN", "jnidnnl", "the jars of org.bytedeco's javacpp");
  }

  @Test
  @DisplayName("is absent, with a reason, where the class path has nothing of it")
  void noJar() throws IOException, InterruptedException {
    assertThat(ProgramClassPath.without("dnnl-.*").run(OpenEngine.class, "onednn"))
        .singleElement()
        .asString()
        .startsWith("onednn: ")
        .contains("cannot load oneDNN", "org.bytedeco.dnnl", "the jars of org.bytedeco's javacpp");
  }
}
