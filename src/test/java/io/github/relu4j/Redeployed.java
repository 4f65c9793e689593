package io.github.relu4j;

/** Loaded by a class loader of its own: has the warm-up of many activations begin. */
public final class Redeployed implements Runnable {

  private static final int CALLS = 70;
  private static final float[] X = new float[1 << 15];

  /** For the test, which knows this class by name. */
  public Redeployed() {}

  @Override
  public void run() {
    for (String name : Activations.names()) {
      Activation activation = Activations.parse(name);
      for (int call = 0; call < CALLS; call++) {
        activation.forward(X, X);
      }
    }
  }
}
