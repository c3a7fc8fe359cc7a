detente edit s84ed8c6b issue=process targets="Russia, Ukraine" --why "both sides are asked"
