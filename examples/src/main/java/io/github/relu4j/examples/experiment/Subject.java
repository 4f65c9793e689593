package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * Something to learn. Each seed draws samples of its own, so an interval over seeds is about the
 * data set and not about one choice from it. Thread-safe.
 */
public final class Subject {

  private final LongFunction<Task> source;
  private final int epochs;
  private final Task first;
  private final Map<Long, Task> drawn = new ConcurrentHashMap<>();
  private final Map<Long, String> keys = new ConcurrentHashMap<>();

  /**
   * A subject.
   *
   * @param source gives a task to a seed, the same each time
   * @param epochs how often a training goes over the samples
   * @param seed of a task that is like all others in all but its samples
   */
  public Subject(LongFunction<Task> source, int epochs, long seed) {
    this.source = source;
    this.epochs = epochs;
    first = source.apply(seed);
  }

  /** What the report calls it. */
  public String name() {
    return first.name();
  }

  /** Where the samples come from, and how many there are. */
  public String description() {
    return first.description();
  }

  /** How often a training goes over the samples. */
  public int epochs() {
    return epochs;
  }

  /** The samples of a seed, as they came. */
  Task raw(long seed) {
    return drawn.computeIfAbsent(seed, source::apply);
  }

  /** What tells the samples of a seed from all others. */
  String key(long seed) {
    return keys.computeIfAbsent(seed, each -> raw(each).key());
  }

  /** How many samples there are to learn from. */
  int count() {
    return first.training().count();
  }

  /** How many features they have. */
  int features() {
    return first.training().features();
  }

  /** How many classes there are. */
  public int classes() {
    return first.training().classes();
  }

  /** A network that learns it, with the initial weights that are recommended. */
  public Architecture classifier(int width, int depth, String activation) {
    return Architecture.classifier(features(), width, depth, classes(), activation);
  }
}
