package io.github.relu4j.benchmarks.engine;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A kernel called through TorchScript, which can do what DJL has no method for: write to a given
 * tensor, work in place, call the kernels of backward.
 */
final class TorchScriptCall implements Call {

  private final PtNDManager memory;
  private final PtSymbolBlock module;
  private final IValue[] arguments;
  private IValue result;

  /**
   * @param memory where all tensors of this call are; closed with it
   */
  TorchScriptCall(PtNDManager memory, TorchKernel kernel, Work work) {
    this.memory = memory;
    module = load(memory, TorchScript.of(kernel));
    arguments =
        kernel.tensors().stream()
            .map(tensor -> IValue.from((PtNDArray) tensor.create(memory, work)))
            .toArray(IValue[]::new);
  }

  private static PtSymbolBlock load(PtNDManager memory, byte[] script) {
    try {
      return JniUtils.loadModule(memory, new ByteArrayInputStream(script), false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last result goes first, so that PyTorch can use its memory again. */
  @Override
  public void run() {
    releaseResult();
    result = module.forward(arguments);
  }

  @Override
  public float[] result() {
    try (PtNDArray tensor = result.toTensor(memory)) {
      return tensor.toFloatArray();
    }
  }

  private void releaseResult() {
    if (result != null) {
      result.close();
    }
  }

  @Override
  public void close() {
    releaseResult();
    for (IValue argument : arguments) {
      argument.close();
    }
    memory.close();
  }
}
