package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.engine.Tolerance;
import io.github.relu4j.benchmarks.engine.Work;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Before a call is timed")
class CheckedCallTest {

  private static final Workload TANH =
      new Workload("tanh", Operation.FORWARD, Placement.OUT_OF_PLACE);

  /** Right but for one element; writes into the very x in place. */
  private static final class Stub implements Engine {
    private final String name;
    private final int wrongElement;
    private boolean closed;
    private boolean callClosed;

    Stub(String name, int wrongElement) {
      this.name = name;
      this.wrongElement = wrongElement;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Optional<Call> prepare(Work work) {
      if (work.operation() != Operation.FORWARD) {
        return Optional.empty();
      }
      float[] y = work.inPlace() ? work.x() : new float[work.length()];
      return Optional.of(
          new Call() {
            @Override
            public void run() {
              work.activation().forward(work.x(), y);
              if (wrongElement >= 0) {
                y[wrongElement] += 3 * Math.ulp(y[wrongElement]);
              }
            }

            @Override
            public float[] result() {
              return y;
            }

            @Override
            public void close() {
              callClosed = true;
            }
          });
    }

    @Override
    public Tolerance tolerance(Work work) {
      return new Tolerance(1, 0);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @DisplayName("a gated unit is checked as the product that it is, of both who compute it")
  @ParameterizedTest
  @ValueSource(strings = {"relu4j", "lambda"})
  void gated(String name) throws EngineAbsentException {
    Workload swiglu = new Workload("swiglu", Operation.FORWARD, Placement.OUT_OF_PLACE);
    float[] up = Input.gradients(100);
    try (CheckedCall checked = CheckedCall.of(Engines.open(name), swiglu, 100, Input.NORMAL)) {
      assertThat(checked.call().result()[7])
          .isCloseTo(up[7] * silu(Input.NORMAL.elements(100)[7]), withinPercentage(1e-4));
    }
  }

  private static float silu(float x) {
    return (float) (x / (1 + Math.exp(-x)));
  }

  @Test
  @DisplayName("a wrong product is refused as well")
  void wrongProduct() {
    Workload swiglu = new Workload("swiglu", Operation.FORWARD, Placement.OUT_OF_PLACE);
    assertThatThrownBy(() -> CheckedCall.of(new Stub("abacus", 5), swiglu, 100, Input.NORMAL))
        .isInstanceOf(WrongResultException.class)
        .hasMessageContaining("swiglu")
        .hasMessageContaining("element 5");
  }

  @Test
  @DisplayName("a result outside the engine's tolerance is refused, with the element and its input")
  void wrongResult() {
    Stub engine = new Stub("abacus", 5);

    assertThatThrownBy(() -> CheckedCall.of(engine, TANH, 100, Input.NORMAL))
        .isInstanceOf(WrongResultException.class)
        .hasMessageContaining("abacus")
        .hasMessageContaining("1 elements")
        .hasMessageContaining("element 5")
        .hasMessageContaining("x = " + Input.NORMAL.elements(100)[5]);
    assertThat(engine.callClosed).isTrue();
    assertThat(engine.closed).isTrue();
  }

  @Test
  @DisplayName("a right one is let through, and closed with the engine")
  void rightResult() {
    Stub engine = new Stub("abacus", -1);

    CheckedCall checked = CheckedCall.of(engine, TANH, 100, Input.NORMAL);

    assertThat(checked.call().result()).hasSize(100);
    assertThat(engine.closed).isFalse();
    checked.close();
    assertThat(engine.callClosed).isTrue();
    assertThat(engine.closed).isTrue();
  }

  @Test
  @DisplayName("an engine that writes over x is judged by what x was")
  void inPlace() {
    Workload inPlace = new Workload("tanh", Operation.FORWARD, Placement.IN_PLACE);

    assertThat(CheckedCall.of(new Stub("abacus", -1), inPlace, 100, Input.NORMAL)).isNotNull();
  }

  @Test
  @DisplayName("special values are the peer's own affair, but this library's promise")
  void specialValues() {
    float[] x = Input.SPECIAL.elements(100);
    int finite = 0;
    while (!(Math.abs(x[finite]) > 0.1f && Math.abs(x[finite]) < 3f)) {
      finite++;
    }
    int wrong = finite;

    assertThat(CheckedCall.of(new Stub("abacus", wrong), TANH, 100, Input.SPECIAL)).isNotNull();
    assertThatThrownBy(
            () -> CheckedCall.of(new Stub(Engines.OURS, wrong), TANH, 100, Input.SPECIAL))
        .isInstanceOf(WrongResultException.class);
  }

  @Test
  @DisplayName("an operation that the engine lacks is refused")
  void noSuchOperation() {
    Workload backward = new Workload("tanh", Operation.BACKWARD, Placement.OUT_OF_PLACE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckedCall.of(new Stub("abacus", -1), backward, 8, Input.NORMAL))
        .withMessageContaining("abacus has no");
  }

  @Test
  @DisplayName("this library keeps its promises on special values, in every operation")
  void ours() throws EngineAbsentException {
    for (String activation : new String[] {"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
      for (Operation operation : Operation.values()) {
        for (Placement placement : Placement.values()) {
          CheckedCall.of(
                  Engines.open(Engines.OURS),
                  new Workload(activation, operation, placement),
                  1000,
                  Input.SPECIAL)
              .close();
        }
      }
  }
}
