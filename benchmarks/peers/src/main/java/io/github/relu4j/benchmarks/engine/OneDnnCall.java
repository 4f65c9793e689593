package io.github.relu4j.benchmarks.engine;

import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;

/**
 * A primitive with its arguments.
 *
 * <p>It is executed through the C interface, which takes the arguments as they lie in memory; the
 * C++ one copies a map of them in each call.
 */
final class OneDnnCall implements Call {

  private final primitive primitive;
  private final stream stream;
  private final OneDnnMemory output;
  private final Collection<OneDnnMemory> memories;

  private final dnnl_primitive primitiveHandle;
  private final dnnl_stream streamHandle;
  private final dnnl_exec_arg_t arguments;
  private final int argumentCount;

  /**
   * A call, which from now on owns the primitive and the memories, but not the stream.
   *
   * @param primitive what to execute
   * @param stream where
   * @param memories by the numbers that oneDNN gives to arguments
   * @param output which of them is the result
   */
  OneDnnCall(primitive primitive, stream stream, Map<Integer, OneDnnMemory> memories, int output) {
    this.primitive = primitive;
    this.stream = stream;
    this.output = memories.get(output);
    this.memories = List.copyOf(memories.values());
    primitiveHandle = primitive.get();
    streamHandle = stream.get();
    argumentCount = memories.size();
    arguments = arguments(memories);
  }

  private static dnnl_exec_arg_t arguments(Map<Integer, OneDnnMemory> memories) {
    dnnl_exec_arg_t arguments = new dnnl_exec_arg_t(memories.size());
    memories.forEach(
        (number, memory) -> {
          arguments.arg(number).memory(memory.handle());
          arguments.position(arguments.position() + 1);
        });
    return arguments.position(0);
  }

  /** Does not wait for the stream: on the CPU with OpenMP, execution ends before it returns. */
  @Override
  public void run() {
    int status = dnnl_primitive_execute(primitiveHandle, streamHandle, argumentCount, arguments);
    if (status != dnnl_success) {
      throw new IllegalStateException("oneDNN's status is " + status);
    }
  }

  @Override
  public float[] result() {
    stream._wait();
    return output.elements();
  }

  @Override
  public void close() {
    primitive.close();
    arguments.close();
    memories.forEach(OneDnnMemory::close);
  }
}
