package io.github.relu4j.benchmarks.results;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor.ProcessorIdentifier;

/**
 * What measures.
 *
 * @param processor the name that the processor gives itself
 * @param family the processor's family, empty where unknown
 * @param model the processor's model, empty where unknown
 * @param cores logical processors
 */
public record Machine(String processor, String family, String model, int cores) {

  /** This one. */
  public static Machine here() {
    ProcessorIdentifier processor =
        new SystemInfo().getHardware().getProcessor().getProcessorIdentifier();
    return new Machine(
        processor.getName().strip(),
        processor.getFamily().strip(),
        processor.getModel().strip(),
        Runtime.getRuntime().availableProcessors());
  }

  /** For a reader. Family and model are part of it only where the name stands for many. */
  public String title() {
    String name = processor.replaceAll("\\((R|TM|tm|r)\\)", "").replaceAll("@.*", "").strip();
    String parts =
        name.chars().anyMatch(Character::isDigit)
            ? ""
            : Stream.of(part("family ", family), part("model ", model))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    return name + (parts.isEmpty() ? "" : " (" + parts + ")") + ", " + cores + " cores";
  }

  private static String part(String label, String value) {
    return value.isEmpty() ? "" : label + value;
  }

  /** A folder's name. */
  public String slug() {
    return title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
  }
}
