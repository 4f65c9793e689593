package io.github.relu4j.example;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.Arrays;

public class FirstSteps {
  public static void main(String[] arguments) {
    float[] x = {-2f, -0.5f, 0f, 0.5f, 2f};
    float[] y = new float[x.length];
    float[] gradX = new float[x.length];

    Activation gelu = Activations.gelu();
    gelu.forward(x, y); // y = f(x)
    gelu.backward(x, y, gradX); // gradX = gradY * f'(x), here with gradY = y
    Activations.parse("leaky_relu(0.2)").forward(x, x); // by name, in place

    System.out.println(Arrays.toString(y));
    System.out.println(Arrays.toString(gradX));
    System.out.println(Arrays.toString(x));
    System.out.println(Activations.acceleration()); // which code runs, and what would be faster
  }
}
