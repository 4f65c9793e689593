package io.github.relu4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The activations that others provide. */
final class Providers {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** A file of services that cannot be read would fail again and again, without an end. */
  private static final int MOST_FAILURES = 1_000;

  /** Looked up in each call, a broken provider would else be complained about in each. */
  private static final Set<String> COMPLAINTS = ConcurrentHashMap.newKeySet();

  private Providers() {}

  /** Those that load, in the order in which they are found. */
  static List<CatalogueEntry> entries() {
    List<CatalogueEntry> entries = new ArrayList<>();
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
        entries.add(entry(provider, origin));
      } catch (RuntimeException | Error e) {
        // What concerns the whole VM is not for us; but a stack is whole again here.
        if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
          throw e;
        }
        failures++;
        leaveOut(origin, e);
      }
    }
    return entries;
  }

  private static CatalogueEntry entry(ActivationProvider provider, String origin) {
    String name = provider.name();
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalStateException(
          origin + " has the name \"" + name + "\", which does not match " + NAME);
    }
    return new CatalogueEntry(name, origin, parameters -> create(provider, name, parameters));
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

  private static void leaveOut(String origin, Throwable reason) {
    if (COMPLAINTS.add(origin + ": " + reason)) {
      System.getLogger("io.github.relu4j")
          .log(System.Logger.Level.WARNING, "an ActivationProvider is left out: " + origin, reason);
    }
  }
}
