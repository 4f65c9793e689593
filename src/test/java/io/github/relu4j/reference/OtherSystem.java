package io.github.relu4j.reference;

/** A system that has activations under names of its own. */
public enum OtherSystem {
  PYTORCH("PyTorch"),
  KERAS("Keras"),
  ONNX("ONNX"),
  JAX("JAX"),
  HUGGING_FACE("Hugging Face");

  private final String title;

  OtherSystem(String title) {
    this.title = title;
  }

  /** How it is spelled in a text. */
  public String title() {
    return title;
  }
}
