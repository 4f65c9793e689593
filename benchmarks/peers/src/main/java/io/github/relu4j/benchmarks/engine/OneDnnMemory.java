package io.github.relu4j.benchmarks.engine;

import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/** A vector of floats that oneDNN allocates, aligned as it likes it. */
final class OneDnnMemory implements AutoCloseable {

  private final memory storage;
  private final dnnl_memory handle;
  private final FloatPointer floats;

  OneDnnMemory(engine cpu, int length) {
    try (memory.desc layout = layout(length)) {
      storage = new memory(layout, cpu);
    }
    handle = storage.get();
    floats = new FloatPointer(storage.get_data_handle()).capacity(length);
  }

  OneDnnMemory(engine cpu, float[] elements) {
    this(cpu, elements.length);
    floats.put(elements);
  }

  /** How oneDNN sees a plain array. */
  static memory.desc layout(int length) {
    return new memory.desc(new long[] {length}, memory.data_type.f32, memory.format_tag.a);
  }

  dnnl_memory handle() {
    return handle;
  }

  float[] elements() {
    float[] elements = new float[(int) floats.capacity()];
    floats.get(elements);
    return elements;
  }

  @Override
  public void close() {
    storage.close();
  }
}
