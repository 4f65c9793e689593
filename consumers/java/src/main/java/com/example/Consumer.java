package com.example;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.Arrays;

/** Prints a digest of what every activation makes of some numbers. */
public final class Consumer {

  private static final int LENGTH = 1_000;

  private Consumer() {}

  /**
   * Runs it.
   *
   * @param arguments the path that is to be in use
   */
  public static void main(String[] arguments) {
    String path = Activations.acceleration().path().toString();
    if (!path.equals(arguments[0])) {
      throw new IllegalStateException(Activations.acceleration() + " and not " + arguments[0]);
    }
    float[] x = new float[LENGTH];
    float[] gradX = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      x[i] = (i - LENGTH / 2) / 50f;
    }
    int digest = 0;
    for (String name : Activations.names()) {
      Activation activation = Activations.parse(name);
      float[] y = new float[LENGTH];
      activation.forward(x, y);
      activation.backward(x, y, gradX);
      digest = 31 * digest + Arrays.hashCode(y);
      digest = 31 * digest + Arrays.hashCode(gradX);
    }
    System.out.println(Activations.names().size() + " activations, digest " + digest);
  }
}
