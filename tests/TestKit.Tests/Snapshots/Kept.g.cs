[GeneratedCode("Kit", "0.0.0")]
class Kept;
