"""The words of the field as frozen types, the glossary of quantities, and the error tree."""
