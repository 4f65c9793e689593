package io.github.relu4j.spark;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A home of Spark, as its distribution has it: a directory of jars, which is what a process of
 * Spark starts others from. Made of links to the jars of this program's class path, without those
 * of relu4j.
 */
final class SparkHome {

  private final Path directory;

  private SparkHome(Path directory) {
    this.directory = directory;
  }

  static SparkHome in(Path directory) throws IOException {
    Path jars = Files.createDirectories(directory.toAbsolutePath().resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      Path link = jars.resolve(name);
      if (name.endsWith(".jar") && !name.startsWith("relu4j") && !Files.exists(link)) {
        Files.createSymbolicLink(link, jar.toAbsolutePath());
      }
    }
    return new SparkHome(directory.toAbsolutePath());
  }

  /** The jar or directory that a class is in. */
  static Path placeOf(Class<?> type) {
    URL place = type.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(place.toString(), e);
    }
  }

  /** A jar of classes of the tests, with those that are nested in them. */
  Path jarOf(Class<?>... types) throws IOException {
    Path jar = directory.resolve(types[0].getSimpleName() + ".jar");
    Path classes = placeOf(SparkHome.class);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> type : types) {
        Path inClasses = classes.resolve(type.getName().replace('.', '/'));
        try (DirectoryStream<Path> files =
            Files.newDirectoryStream(inClasses.getParent(), type.getSimpleName() + "{,$*}.class")) {
          for (Path file : files) {
            out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, out);
            out.closeEntry();
          }
        }
      }
    }
    return jar;
  }

  /** A process of spark-submit, with these arguments. */
  ProcessBuilder submit(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.add("-Xmx1g");
    // The driver's own work is over before C2 would pay.
    command.add("-XX:TieredStopAtLevel=1");
    command.add(
        "-Dlog4j2.configurationFile=" + placeOf(SparkHome.class).resolve("log4j2-test.properties"));
    command.add("-Drelu4j.log=" + directory.resolve("driver.log"));
    command.add("-cp");
    command.add(directory.resolve("jars") + File.separator + "*");
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("SPARK_HOME", directory.toString());
    environment.put("SPARK_SCALA_VERSION", scalaVersion());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("SPARK_LOCAL_HOSTNAME", "localhost");
    return builder;
  }

  private static String scalaVersion() {
    return scala.util.Properties.versionNumberString().replaceAll("(\\d+\\.\\d+).*", "$1");
  }
}
