package io.github.relu4j.examples.inside;

import com.github.tjake.jlama.tensor.AbstractTensor;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.storage.FloatStorage;

/** What Jlama's MLPBlock does between its products. */
public final class JlamaFeedForward {

  private static final GatedLinearUnit SWIGLU = Activations.swiglu();

  private JlamaFeedForward() {}

  /** Makes silu(buf) * buf2 in buf. */
  public static void swiglu(AbstractTensor<?, ?> buf, AbstractTensor<?, ?> buf2) {
    FloatStorage gate = new TensorFloats(buf);
    SWIGLU.forward(gate, new TensorFloats(buf2), gate);
  }
}
