package io.github.relu4j.support;

import io.github.relu4j.ActivationProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/** Providers that are found while a test runs, and what the library's logger is told then. */
public final class Providing {

  private Providing() {}

  /** Runs a test where these providers are found, of services in a directory. */
  public static void with(Path directory, Runnable test, Class<?>... providers) throws IOException {
    with(
        directory,
        test,
        Arrays.stream(providers).map(Class::getName).collect(Collectors.joining("\n")));
  }

  /** The same with the text of the file of services. */
  public static void with(Path directory, Runnable test, String providers) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(ActivationProvider.class.getName()), providers);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] paths = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(paths, Providing.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      test.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A test that finds providers. */
  public interface WithProviders {
    void run() throws IOException;
  }

  /** What the library's logger is told. */
  public static List<String> warnings(WithProviders test) {
    return LoggedWarnings.during(test::run).stream().map(LogRecord::getMessage).toList();
  }
}
