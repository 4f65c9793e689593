package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Flags;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each engine has, with each set of flags that it is measured with.
 *
 * @param byFlags offers by engine, by flags
 */
record Offers(Map<Flags, Map<String, Offer>> byFlags) {

  /** Asks all engines, several at a time: nothing is measured meanwhile. */
  static Offers ask(List<String> engines, List<String> activations, EngineJvm jvm) {
    Map<Flags, Map<String, Offer>> byFlags = new EnumMap<>(Flags.class);
    for (Flags flags : Flags.ofEngines()) {
      List<String> asked =
          engines.stream().filter(engine -> Engines.isMeasured(engine, flags)).toList();
      Map<String, Offer> answers =
          asked.parallelStream()
              .collect(
                  Collectors.toConcurrentMap(
                      engine -> engine, engine -> ask(engine, flags, activations, jvm)));
      Map<String, Offer> inOrder = new LinkedHashMap<>();
      asked.forEach(engine -> inOrder.put(engine, answers.get(engine)));
      byFlags.put(flags, inOrder);
    }
    return new Offers(byFlags);
  }

  private static Offer ask(String engine, Flags flags, List<String> activations, EngineJvm jvm) {
    try {
      return jvm.ask(engine, flags, Probe.class, activations, new TypeReference<>() {});
    } catch (EngineFailedException e) {
      return Offer.absent(e.getMessage());
    }
  }

  /** What an engine has with these flags, if it was asked. */
  Optional<Offer> of(Flags flags, String engine) {
    return Optional.ofNullable(byFlags.getOrDefault(flags, Map.of()).get(engine));
  }

  /** Versions by engine, or why an engine is absent. */
  Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    byFlags
        .values()
        .forEach(
            offers -> offers.forEach((engine, offer) -> versions.put(engine, offer.version())));
    return versions;
  }

  /** What engines that have a choice chose, by engine and flags. */
  Map<String, String> modes() {
    Map<String, String> modes = new LinkedHashMap<>();
    byFlags.forEach(
        (flags, offers) ->
            offers.forEach(
                (engine, offer) -> {
                  if (!offer.mode().isEmpty()) {
                    modes.put(engine + ", " + flags.title(), offer.mode());
                  }
                }));
    return modes;
  }

  /** Whether this library could be loaded with all flags, if it was asked for. */
  boolean haveOurs(List<String> engines) {
    return !engines.contains(Engines.OURS)
        || byFlags.values().stream()
            .map(offers -> offers.get(Engines.OURS))
            .noneMatch(offer -> offer == null || offer.workloads().isEmpty());
  }

  /** Whether an engine has something with these flags. */
  boolean has(Flags flags, String engine, Workload workload) {
    return of(flags, engine).filter(offer -> offer.workloads().contains(workload)).isPresent();
  }
}
