package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.Descent;
import io.github.relu4j.examples.training.Step;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * What activations cost in a step of training: processor time of one thread, with relu4j and with
 * plain loops over Math. All networks take turns, some steps each, round by round. So whatever else
 * the machine does slows all of them alike. The first rounds warm up and do not count.
 */
public final class ActivationCost {

  /** Some tens of milliseconds for each network and round. */
  private static final int STEPS = 8;

  private static final int WARM_UP_ROUNDS = 3;

  /** No network learns, so none diverges: numbers that are none would take another time. */
  private static final double RATE = 0;

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  /**
   * The cost of an activation, each figure a median over the rounds.
   *
   * @param activation by name
   * @param share of the step's time that is spent in the activation, with relu4j, from 0 to 1
   * @param shareOfLoops the same with plain loops over Math
   * @param ratio the time of the step with plain loops over that with relu4j
   */
  public record Cost(String activation, double share, double shareOfLoops, double ratio) {

    static Cost of(String activation, List<Round> relu4j, List<Round> loops) {
      return new Cost(
          activation,
          Statistics.median(relu4j.stream().map(Round::share).toList()),
          Statistics.median(loops.stream().map(Round::share).toList()),
          Statistics.median(
              IntStream.range(0, relu4j.size())
                  .mapToObj(i -> loops.get(i).step() / relu4j.get(i).step())
                  .toList()));
    }
  }

  /**
   * What a network took in a round, nanoseconds.
   *
   * @param step all of it
   * @param inside the part in its activations
   */
  record Round(double step, double inside) {

    double share() {
      return inside / step;
    }
  }

  /** A network in training, whose activations are timed. */
  private static final class Course {

    private final List<Round> rounds = new ArrayList<>();
    private final Stopwatch inside;
    private final Stopwatch all;
    private final Step step;

    Course(
        Architecture architecture,
        MathLoops loops,
        Samples samples,
        long seed,
        LongSupplier clock) {
      inside = new Stopwatch(clock);
      all = new Stopwatch(clock);
      step =
          new Step(
              architecture.build(
                  seed,
                  layer ->
                      new TimedLayer(loops == null ? layer : new MathLayer(loops, layer), inside)),
              samples,
              Descent.of(RATE));
    }

    void round() {
      double reading = inside.reading();
      inside.reset();
      all.reset();
      all.start();
      double loss = 0;
      for (int i = 0; i < STEPS; i++) {
        loss += step.run();
      }
      all.stop();
      if (!Double.isFinite(loss)) {
        throw new IllegalStateException("a network diverged, so its time says nothing");
      }
      rounds.add(
          new Round(all.measured(reading) - inside.readings(reading), inside.measured(reading)));
    }

    List<Round> counted() {
      return rounds.subList(WARM_UP_ROUNDS, rounds.size());
    }
  }

  private ActivationCost() {}

  /** Through how many samples each network goes. */
  static long samples(int rounds) {
    return (long) (WARM_UP_ROUNDS + rounds) * STEPS * Descent.of(RATE).batch();
  }

  /** The activations that are measured, by name. */
  public static List<String> activations() {
    return Arrays.stream(MathLoops.values()).map(MathLoops::activation).toList();
  }

  /**
   * Measures all of them, in the caller's thread; nothing else should run meanwhile.
   *
   * @param task what to learn, of standardised features
   * @param width the units of a hidden layer; gates have fewer, for as many parameters
   * @param depth the hidden layers
   * @param seed where the weights come from
   * @param rounds how many count, at least 1
   */
  public static List<Cost> measure(Task task, int width, int depth, long seed, int rounds) {
    return measure(task, width, depth, seed, rounds, TIMES::getCurrentThreadCpuTime);
  }

  static List<Cost> measure(
      Task task, int width, int depth, long seed, int rounds, LongSupplier clock) {
    Samples samples = task.training();
    List<Course> relu4j = new ArrayList<>();
    List<Course> plain = new ArrayList<>();
    for (MathLoops loops : MathLoops.values()) {
      Architecture architecture =
          Architecture.classifier(
              samples.features(), width, depth, samples.classes(), loops.activation());
      relu4j.add(new Course(architecture, null, samples, seed, clock));
      plain.add(new Course(architecture, loops, samples, seed, clock));
    }
    for (int round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
      for (int i = 0; i < relu4j.size(); i++) {
        relu4j.get(i).round();
        plain.get(i).round();
      }
    }
    return IntStream.range(0, relu4j.size())
        .mapToObj(
            i -> Cost.of(activations().get(i), relu4j.get(i).counted(), plain.get(i).counted()))
        .toList();
  }
}
