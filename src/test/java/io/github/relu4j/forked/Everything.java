package io.github.relu4j.forked;

import io.github.relu4j.Activations;

/** A program of its own: calls all that there is, and prints what runs. */
final class Everything {

  private Everything() {}

  public static void main(String[] none) {
    float[] x = new float[99];
    float[] y = new float[x.length];
    Activations.names().forEach(name -> Activations.parse(name).backward(x, x.clone(), y));
    Activations.softmax(9).forward(x, y);
    System.out.println(Activations.acceleration());
  }
}
