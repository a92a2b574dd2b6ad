// The sheets of the Mantine parts that the builder's forms use.
import '@mantine/core/styles/Input.layer.css';
