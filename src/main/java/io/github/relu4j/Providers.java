package io.github.relu4j;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.NamedParameters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The activations that others provide. */
final class Providers {

  private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9_]*:)?[a-z][a-z0-9_]*");

  /** A file of services that cannot be read would fail again and again, without an end. */
  private static final int MOST_FAILURES = 1_000;

  /** Looked up again and again, a provider would else be complained about each time. */
  private static final Set<String> COMPLAINTS = ConcurrentHashMap.newKeySet();

  private Providers() {}

  /**
   * Those that load and whose names are not taken, in the order in which they are found. The others
   * are left out with a warning.
   */
  static List<ProvidedEntry> entries(Predicate<String> isTaken) {
    List<ProvidedEntry> entries = new ArrayList<>();
    Iterator<ActivationProvider> providers =
        ServiceLoader.load(ActivationProvider.class).iterator();
    for (int failures = 0; failures < MOST_FAILURES; ) {
      String origin = "one that could not be loaded";
      try {
        if (!providers.hasNext()) {
          break;
        }
        ActivationProvider provider = providers.next();
        origin = provider.getClass().getName();
        ProvidedEntry entry = entry(provider, origin);
        if (isTaken.test(entry.name())) {
          warnOfClash(entry);
        } else {
          entries.add(entry);
        }
      } catch (RuntimeException | Error e) {
        requireSurvivable(e);
        failures++;
        leaveOut(origin, e);
      }
    }
    return entries;
  }

  private static ProvidedEntry entry(ActivationProvider provider, String origin) {
    String name = provider.name();
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalStateException(
          origin + " has the name \"" + Excerpt.of(name) + "\", which does not match " + NAME);
    }
    return new ProvidedEntry(name, origin, parameters -> create(provider, name, parameters));
  }

  private static Activation create(
      ActivationProvider provider, String name, NamedParameters parameters) {
    Activation activation = provider.create(parameters.allNumbers("a parameter of " + name));
    if (activation == null) {
      throw new IllegalStateException(
          provider.getClass().getName() + " made no activation for \"" + name + "\" but null");
    }
    return activation;
  }

  /** What concerns the whole VM is not for us; but a stack is whole again here. */
  static void requireSurvivable(Throwable failure) {
    if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
  }

  private static void warnOfClash(ProvidedEntry entry) {
    warn(
        entry.provider() + " clashes with " + entry.name(),
        "the ActivationProvider "
            + entry.provider()
            + " is left out: its name \""
            + entry.name()
            + "\" is one of the library's; with a prefix, as in \"acme:"
            + entry.name()
            + "\", it is not",
        null);
  }

  /** To whoever keeps the name of an activation, it is lost if it does not read back. */
  static void warnOfName(ProvidedEntry entry, String name) {
    warn(
        entry.provider() + " made a name that does not read back",
        "the ActivationProvider "
            + entry.provider()
            + " made an activation whose name, \""
            + Excerpt.of(name)
            + "\", does not read back as an equal one",
        null);
  }

  private static void leaveOut(String origin, Throwable reason) {
    warn(origin + ": " + reason, "an ActivationProvider is left out: " + origin, reason);
  }

  private static void warn(String complaint, String message, Throwable reason) {
    if (COMPLAINTS.add(complaint)) {
      System.getLogger("io.github.relu4j").log(System.Logger.Level.WARNING, message, reason);
    }
  }
}
