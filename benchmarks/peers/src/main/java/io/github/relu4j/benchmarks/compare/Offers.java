package io.github.relu4j.benchmarks.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each engine has, with each set of flags that it is measured with. */
record Offers(Map<FlagSet, Map<String, Offer>> byFlags) {

  /** Asks all engines, several at a time: nothing is measured meanwhile. */
  static Offers ask(List<String> engines, Probe probe) {
    Map<FlagSet, Map<String, Offer>> byFlags = new EnumMap<>(FlagSet.class);
    Arrays.stream(FlagSet.values())
        .filter(FlagSet::available)
        .forEach(flags -> byFlags.put(flags, ask(engines, flags, probe)));
    return new Offers(byFlags);
  }

  private static Map<String, Offer> ask(List<String> engines, FlagSet flags, Probe probe) {
    List<String> asked = engines.stream().filter(flags::measures).toList();
    Map<String, Offer> answers =
        asked.parallelStream()
            .collect(Collectors.toConcurrentMap(engine -> engine, e -> probe.ask(e, flags)));
    Map<String, Offer> inOrder = new LinkedHashMap<>();
    asked.forEach(engine -> inOrder.put(engine, answers.get(engine)));
    return inOrder;
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
}
