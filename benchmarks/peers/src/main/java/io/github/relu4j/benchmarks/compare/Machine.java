package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor.ProcessorIdentifier;

/**
 * Where results come from: what stands beside them in {@code machine.json}. Apart from the machine
 * itself that is as of the last run; what each result was measured with is kept with it.
 *
 * @param processor the name that the processor gives itself
 * @param family the processor's family, empty where unknown
 * @param model the processor's model, empty where unknown
 * @param cores logical processors
 * @param memoryGiB main memory
 * @param os the operating system
 * @param jdk vendor and version
 * @param date of the last run
 * @param flags of the JVM that measured, by the name of the set of flags in the results' file name
 * @param engines versions, or {@code absent: } and the reason, by engine
 */
record Machine(
    String processor,
    String family,
    String model,
    int cores,
    long memoryGiB,
    String os,
    String jdk,
    String date,
    Map<String, List<String>> flags,
    Map<String, String> engines) {

  private static final String FILE = "machine.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** This one, with the engines of a run. */
  static Machine here(Map<String, String> engines) {
    SystemInfo system = new SystemInfo();
    ProcessorIdentifier processor = system.getHardware().getProcessor().getProcessorIdentifier();
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (FlagSet set : FlagSet.values()) {
      flags.put(set.fileName(), set.jvmArguments());
    }
    return new Machine(
        processor.getName().strip(),
        processor.getFamily().strip(),
        processor.getModel().strip(),
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getHardware().getMemory().getTotal() / 0x1p30),
        system.getOperatingSystem().toString() + " " + System.getProperty("os.arch"),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        LocalDate.now().toString(),
        flags,
        engines);
  }

  /**
   * A folder's name: the processor and how many cores of it. Family and model are part of it only
   * where the name alone would stand for many processors.
   */
  String slug() {
    String name = processor.replaceAll("\\((R|TM|tm|r)\\)", "").replaceAll("@.*", "");
    boolean namesModel = name.chars().anyMatch(Character::isDigit);
    String whole = namesModel ? name : name + part(" family ", family) + part(" model ", model);
    return (whole + " " + cores + " cores")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-", "");
  }

  private static String part(String label, String value) {
    return value.isEmpty() ? "" : label + value;
  }

  /** Writes the file; engines of an earlier run that this one did not ask stay in it. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    Map<String, String> all = new LinkedHashMap<>();
    if (Files.exists(file)) {
      all.putAll(JSON.readValue(file.toFile(), Machine.class).engines);
    }
    all.putAll(engines);
    Machine merged =
        new Machine(processor, family, model, cores, memoryGiB, os, jdk, date, flags, all);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), merged);
  }
}
