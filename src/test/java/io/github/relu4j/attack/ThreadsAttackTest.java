package io.github.relu4j.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.GatedInputs;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("attack")
@DisplayName("Many threads at once get the bits of the scalar methods")
class ThreadsAttackTest {

  /** More than there are processors, so that callers wait for each other. */
  private static final int THREADS = 16;

  /** So many that each class is handed over meanwhile, where the path is found automatically. */
  private static final int CALLS = 4_000;

  private static final int LENGTH = 5_000;

  private static final float[] X = FloatSample.elements(LENGTH, 1);
  private static final float[] GRAD_Y = FloatSample.elements(LENGTH, 2);

  /** A call over a range, and what it gives over all elements. */
  private record Task(String name, float[] expected, Call call) {}

  private interface Call {
    void run(int from, float[] out, int length);
  }

  private static List<Task> tasks() {
    Stream<Task> elementwise =
        Activations.names().stream()
            .map(name -> Subject.of(Activations.parse(name)))
            .flatMap(
                subject ->
                    Stream.of(Operation.values()).map(operation -> task(subject, operation)));
    Stream<Task> gated =
        Stream.of("swiglu", "geglu").map(name -> task(Activations.parseGated(name)));
    return Stream.concat(elementwise, gated).toList();
  }

  private static Task task(Subject subject, Operation operation) {
    return new Task(
        subject + " " + operation,
        subject.expected(operation, X, GRAD_Y),
        (from, out, length) ->
            operation.run(subject.activation(), X, from, GRAD_Y, from, out, 0, length));
  }

  private static Task task(GatedLinearUnit unit) {
    return new Task(
        unit.name(),
        new GatedInputs(X, GRAD_Y, null).y(unit),
        (from, out, length) -> unit.forward(X, from, GRAD_Y, from, out, 0, length));
  }

  @Test
  @DisplayName("while classes are handed over to vector code")
  void sameBits() throws InterruptedException, ExecutionException {
    List<Task> tasks = tasks();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> users = new ArrayList<>();
      for (int user = 0; user < THREADS; user++) {
        RandomGenerator random = Attack.random(user);
        users.add(threads.submit(() -> use(tasks, random)));
      }
      for (Future<?> user : users) {
        user.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void use(List<Task> tasks, RandomGenerator random) {
    float[] out = new float[LENGTH];
    for (int call = 0; call < CALLS; call++) {
      Task task = tasks.get(random.nextInt(tasks.size()));
      int from = random.nextInt(LENGTH);
      int length = random.nextInt(LENGTH - from + 1);
      task.call().run(from, out, length);
      assertThat(Arrays.equals(out, 0, length, task.expected(), from, from + length))
          .as("%s of %d elements from index %d, call %d", task.name(), length, from, call)
          .isTrue();
    }
  }
}
