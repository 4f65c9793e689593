package io.github.relu4j.benchmarks.engine;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import io.github.relu4j.benchmarks.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Loader;

/**
 * oneDNN's eltwise primitives on the CPU.
 *
 * <p>A derivative is its native backward with a gradient of 1, as a user gets one. In place is
 * forward only: oneDNN's documentation lets {@code dst} be {@code src}, but {@code diff_src} only
 * {@code diff_dst}, which is not x.
 */
final class OneDnn implements Engine {

  private final engine cpu;
  private final stream stream;

  OneDnn() {
    OpenMp.useOneThread();
    load();
    cpu = new engine(engine.kind.cpu, 0);
    stream = new stream(cpu);
  }

  private static void load() {
    try {
      Loader.load(dnnl.class);
    } catch (LinkageError e) {
      throw NativeBuild.missing("oneDNN", "org.bytedeco's javacpp, opencl and dnnl", e);
    }
  }

  @Override
  public String name() {
    return "onednn";
  }

  @Override
  public String version() {
    dnnl_version_t version = dnnl.dnnl_version();
    return version.major() + "." + version.minor() + "." + version.patch();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    boolean forward = work.operation() == Operation.FORWARD;
    if (work.inPlace() && !forward) {
      return Optional.empty();
    }
    return OneDnnFunction.of(work.activation())
        .map(function -> forward ? forward(function, work) : backward(function, work));
  }

  private Call forward(OneDnnFunction function, Work work) {
    OneDnnMemory x = new OneDnnMemory(cpu, work.x());
    OneDnnMemory y = work.inPlace() ? x : new OneDnnMemory(cpu, work.length());
    return new OneDnnCall(
        function.forward(cpu, work.length()),
        stream,
        Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, y),
        DNNL_ARG_DST);
  }

  private Call backward(OneDnnFunction function, Work work) {
    return new OneDnnCall(
        function.backward(cpu, work.length()),
        stream,
        Map.of(
            DNNL_ARG_SRC, new OneDnnMemory(cpu, work.x()),
            DNNL_ARG_DIFF_DST, new OneDnnMemory(cpu, gradient(work)),
            DNNL_ARG_DIFF_SRC, new OneDnnMemory(cpu, work.length())),
        DNNL_ARG_DIFF_SRC);
  }

  private static float[] gradient(Work work) {
    if (work.operation() == Operation.BACKWARD) {
      return work.gradY();
    }
    float[] ones = new float[work.length()];
    Arrays.fill(ones, 1f);
    return ones;
  }

  @Override
  public Tolerance tolerance(Work work) {
    return OneDnnFunction.of(work.activation()).orElseThrow().tolerances().of(work);
  }

  @Override
  public void close() {
    stream.close();
    cpu.close();
  }
}
