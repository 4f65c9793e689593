package io.github.relu4j.reference;

import io.github.relu4j.Activation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What the tests have to be told of an activation, since its code cannot tell them: what its
 * results are judged by, the parameters to try, and what other systems call it.
 *
 * @param <A> the activation's class
 */
public final class Entry<A extends Activation> {

  /** f and f' of an activation at x. */
  public record SpecialCase(String activation, float x, float value, float derivative) {

    @Override
    public String toString() {
      return "%s at %s are %s and %s".formatted(activation, x, value, derivative);
    }
  }

  /** Between which bounds, both included, all results of an activation are. */
  public record Bounds(
      String activation, double lowest, double highest, double flattest, double steepest) {

    /** Whether f never falls, but for rounding. */
    public boolean neverFalls() {
      return flattest >= 0;
    }
  }

  /** How f' as a function of y compares with f'. */
  public enum OutputKind {
    /** The same bits. */
    EXACT,
    /** The same bits, but 0 where y is 0 or 1. */
    EXACT_INSIDE,
    /** Off by up to a difference. */
    DIFFERENCE,
    /** Off by up to so many ULP. */
    ULP
  }

  /** How far f' as a function of y may be from f', for x between two bounds. */
  public record OutputError(
      String activation, OutputKind kind, double bound, float lowest, float highest) {

    OutputError(String activation, OutputKind kind, double bound) {
      this(activation, kind, bound, Float.NEGATIVE_INFINITY, Float.MAX_VALUE);
    }

    /** Whether the error is stated for x: not for NaN. */
    public boolean isFor(float x) {
      return x >= lowest && x <= highest;
    }

    @Override
    public String toString() {
      return activation + " " + kind + (bound == 0 ? "" : " " + bound);
    }
  }

  private final String name;
  private final A usual;
  private final Function<A, Reference> reference;
  private final Map<String, A> samples = new LinkedHashMap<>();
  private final List<SpecialCase> specialCases = new ArrayList<>();
  private final List<Bounds> bounds = new ArrayList<>();
  private final List<OutputError> outputErrors = new ArrayList<>();
  private final Map<OtherSystem, Optional<String>> names = new EnumMap<>(OtherSystem.class);
  private final Set<OtherSystem> onlyUsual = EnumSet.noneOf(OtherSystem.class);
  private final Map<OtherSystem, List<String>> notSayable = new EnumMap<>(OtherSystem.class);
  private final Map<OtherSystem, Map<String, String>> readBack = new EnumMap<>(OtherSystem.class);
  private ToDoubleFunction<A> ulp = any -> 1;

  private Entry(String name, A usual, Function<A, Reference> reference) {
    this.name = name;
    this.usual = usual;
    this.reference = reference;
  }

  /** The name with the usual parameters, what the factory makes, and the textbook's formula. */
  static <A extends Activation> Entry<A> entry(
      String name, A usual, Function<A, Reference> reference) {
    return new Entry<>(name, usual, reference);
  }

  /** Parameters that take other branches than the usual ones do, with the name they give. */
  Entry<A> sample(String sampleName, A sample) {
    samples.put(sampleName, sample);
    return this;
  }

  /** How many ULP f and f' may be off; without this 1. */
  Entry<A> ulp(ToDoubleFunction<A> bound) {
    ulp = bound;
    return this;
  }

  /** The least and the greatest f, the least and the greatest f'. */
  Entry<A> bounds(double lowest, double highest, double flattest, double steepest) {
    return bounds(name, lowest, highest, flattest, steepest);
  }

  /** The same with other parameters. */
  Entry<A> bounds(
      String activation, double lowest, double highest, double flattest, double steepest) {
    bounds.add(new Bounds(activation, lowest, highest, flattest, steepest));
    return this;
  }

  /** A line each: x, f(x) and f'(x), as the Javadoc lists them. */
  Entry<A> cases(String lines) {
    return cases(baseName(), lines);
  }

  /** The same with other parameters. */
  Entry<A> cases(String activation, String lines) {
    lines
        .lines()
        .map(line -> line.strip().split(" +"))
        .map(
            words ->
                new SpecialCase(
                    activation,
                    Float.parseFloat(words[0]),
                    Float.parseFloat(words[1]),
                    Float.parseFloat(words[2])))
        .forEach(specialCases::add);
    return this;
  }

  /** How far f' as a function of y may be from the exact one. */
  Entry<A> outputError(String activation, double bound) {
    outputErrors.add(new OutputError(activation, OutputKind.DIFFERENCE, bound));
    return this;
  }

  /** The same in ULP. */
  Entry<A> outputUlp(String activation, double bound) {
    outputErrors.add(new OutputError(activation, OutputKind.ULP, bound));
    return this;
  }

  /** That f' as a function of y has the bits of f' as a function of x. */
  Entry<A> outputExact(String... activations) {
    return withoutError(OutputKind.EXACT, activations);
  }

  /** The same between two x, beyond which y underflows or overflows. */
  Entry<A> outputExactFrom(float lowest, float highest, String activation) {
    outputErrors.add(new OutputError(activation, OutputKind.EXACT, 0, lowest, highest));
    return this;
  }

  /** The same, but for x where y is rounded to 0 or 1: there it is 0. */
  Entry<A> outputExactInside(String... activations) {
    return withoutError(OutputKind.EXACT_INSIDE, activations);
  }

  private Entry<A> withoutError(OutputKind kind, String... activations) {
    for (String activation : activations) {
      outputErrors.add(
          new OutputError(activation, kind, 0, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY));
    }
    return this;
  }

  /** What another system calls it: a module, a layer, a function or an operator. */
  Entry<A> in(OtherSystem system, String foreignName) {
    names.put(system, Optional.of(foreignName));
    return this;
  }

  /** The same where another system has it with the usual parameters alone. */
  Entry<A> onlyUsualIn(OtherSystem system, String foreignName) {
    onlyUsual.add(system);
    return in(system, foreignName);
  }

  /** Which other systems have no such function. */
  Entry<A> noneIn(OtherSystem... systems) {
    for (OtherSystem system : systems) {
      names.put(system, Optional.empty());
    }
    return this;
  }

  /** Samples that another system cannot say, though it has the function. */
  Entry<A> cannotSay(OtherSystem system, String... activations) {
    notSayable.put(system, List.of(activations));
    return this;
  }

  /** That what is written for these systems reads back as the same function by another name. */
  Entry<A> readsBackAs(String other, String activation, OtherSystem... systems) {
    for (OtherSystem system : systems) {
      readBack.computeIfAbsent(system, any -> new HashMap<>()).put(activation, other);
    }
    return this;
  }

  /** The name with the usual parameters. */
  public String name() {
    return name;
  }

  /** The name without parameters. */
  public String baseName() {
    return name.replaceFirst("\\(.*", "");
  }

  /** The activation with its usual parameters. */
  public A usual() {
    return usual;
  }

  /** Whether an activation is of this entry's class. */
  public boolean isOf(Activation activation) {
    return usual.getClass() == activation.getClass();
  }

  /** Activations with other parameters, by the names they must have. */
  public Map<String, A> samples() {
    return samples;
  }

  /** The formula for an activation of this class; of a PReLU that of its first channel. */
  @SuppressWarnings("unchecked")
  public Reference reference(Activation activation) {
    return reference.apply((A) activation);
  }

  /** How many ULP f and f' of an activation of this class may be off. */
  @SuppressWarnings("unchecked")
  public double ulp(Activation activation) {
    return ulp.applyAsDouble((A) activation);
  }

  public List<SpecialCase> specialCases() {
    return specialCases;
  }

  public List<Bounds> bounds() {
    return bounds;
  }

  public List<OutputError> outputErrors() {
    return outputErrors;
  }

  /** Whether the entry says if another system has the function. */
  public boolean knows(OtherSystem system) {
    return names.containsKey(system);
  }

  /** What another system calls it, if it has it. */
  public Optional<String> nameIn(OtherSystem system) {
    return names.getOrDefault(system, Optional.empty());
  }

  /** Whether another system can say an activation of this class. */
  public boolean isSayable(OtherSystem system, Activation activation) {
    return nameIn(system).isPresent()
        && (usual.equals(activation) || !onlyUsual.contains(system))
        && !notSayable.getOrDefault(system, List.of()).contains(activation.name());
  }

  /** The name of what another system's text for an activation of this class reads back as. */
  public String readBack(OtherSystem system, Activation activation) {
    return readBack
        .getOrDefault(system, Map.of())
        .getOrDefault(activation.name(), activation.name());
  }

  @Override
  public String toString() {
    return name;
  }
}
