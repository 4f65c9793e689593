package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.examples.inside.NdArrayFloats;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.cpu.nativecpu.CpuBackend;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ND4J's operations on the CPU, executed one by one, as its users do.
 *
 * <p>One thread takes two steps. Its loops and OpenMP take their numbers from the environment as
 * the native library is loaded; then ND4J's Java part, whose view of the environment is a copy from
 * the JVM's start, sets OpenMP's number to that of the cores for the thread that loads it, and that
 * is taken back. (The thread that OpenBLAS starts meanwhile does nothing in elementwise
 * operations.)
 *
 * <p>Its Java part allocates in every call; nothing can be done about that from outside.
 */
final class Nd4j implements Engine {

  private static final String VERSION = "/META-INF/maven/org.nd4j/nd4j-native/pom.properties";

  private final OpExecutioner executioner;

  Nd4j() {
    OpenMp.useOneThread();
    executioner = load();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }

  private static OpExecutioner load() {
    try {
      return org.nd4j.linalg.factory.Nd4j.getExecutioner();
    } catch (LinkageError e) {
      throw NativeBuild.missing("ND4J", "org.nd4j's nd4j-native", e);
    }
  }

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public String version() {
    Properties properties = new Properties();
    try (InputStream file = CpuBackend.class.getResourceAsStream(VERSION)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public Optional<Call> prepare(Work work) {
    return Nd4jFunction.of(work)
        .flatMap(function -> function.operation(work.operation()))
        .map(operation -> new Nd4jCall(executioner, operation, work));
  }

  @Override
  public Optional<Call> prepareLibrary(Work work) {
    if (!Gated.isOffered(work) || Nd4jFunction.of(work).isEmpty()) {
      return Optional.empty();
    }
    Nd4jArrays arrays = new Nd4jArrays(work);
    return Optional.of(
        new StorageCall(
            work,
            new NdArrayFloats(arrays.x()),
            new NdArrayFloats(arrays.up()),
            new NdArrayFloats(arrays.output()),
            arrays::close));
  }

  @Override
  public Tolerance tolerance(Work work) {
    return Nd4jFunction.of(work).orElseThrow().tolerances().of(work);
  }
}
